import { same, sealed, type Sheet } from "../sheet.ts";

/** What happened, who looked, and what other systems call things. */
export const historySheets: Sheet[] = [
  {
    name: "events",
    needs: "audit.read",
    from: "events o",
    key: ["o.id"],
    patient: "o.patient_id",
    columns: {
      ...same("id", "at", "name", "version", "principal_id", "on_behalf_of", "support_grant", "source"),
      ...same("request_id", "subject_kind", "subject_id", "patient_id", "permission", "changes"),
      values: sealed("o.sealed"),
    },
  },
  {
    name: "accesses",
    needs: "audit.read",
    from: "accesses o",
    key: ["o.id"],
    columns: same("id", "at", "patient_id", "principal_id", "support_grant", "part", "request_id"),
  },
  {
    name: "support_reads",
    needs: "support.read",
    from: "support_reads o",
    key: ["o.id"],
    columns: same("id", "support_grant", "method", "route", "subject_id", "request_id", "at"),
  },
  {
    name: "support_grants",
    needs: "support.read",
    from: "support_grants o",
    key: ["o.id"],
    columns: same(
      ...["id", "asked_by", "asked_at", "lapses_at", "reason", "permissions", "emergency", "allowed_at"],
      ...["allowed_by", "approval_reason", "refused_at", "refused_by", "until", "extensions"],
      ...["extension_asked_at", "extended_at", "extended_by", "ended_at", "ended_by"],
    ),
  },
  {
    name: "external_ids",
    needs: "imports.read",
    from: "external_ids o",
    key: ["o.system", "o.kind", "o.value"],
    columns: same("system", "kind", "value", "row_id", "import_id", "created_at"),
  },
];
