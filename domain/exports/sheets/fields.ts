import { same, type Sheet } from "../sheet.ts";

/** What the clinic asks of its patients beside what Cusp asks, and what was said. */
export const fieldSheets: Sheet[] = [
  {
    name: "custom_values",
    needs: "patients.read",
    from: "custom_values o",
    key: ["o.id"],
    columns: same("id", "field_id", "wording", "patient_id", "value", "said_to", "said_at", "ended_at"),
  },
  {
    name: "custom_field_wordings",
    needs: "patients.read",
    from: "custom_field_versions o",
    key: ["o.field_id", "o.wording"],
    columns: same(
      ...["field_id", "wording", "kind", "label", "hint", "options", "published_at", "made_by", "made_at"],
    ),
  },
  {
    name: "custom_fields",
    needs: "patients.read",
    from: "custom_fields o",
    key: ["o.id"],
    columns: same("id", "entity", "system_key", "kind", "made_by", "made_at", "retired_at"),
  },
];
