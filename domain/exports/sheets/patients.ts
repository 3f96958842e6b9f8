import { same, sealed, type Sheet } from "../sheet.ts";

/** Patients, and what is known of them beside their care. Those that were removed stand in a file of their own. */
export const patientSheets: Sheet[] = [
  {
    name: "phones",
    needs: "patients.read",
    from: "patient_phones o",
    key: ["o.id"],
    columns: same(
      ...["id", "patient_id", "rank", "phone", "label", "whatsapp", "added_by", "added_at", "ended_at"],
    ),
  },
  {
    name: "related_persons",
    needs: "patients.read",
    from: "related_persons o",
    key: ["o.id"],
    columns: same(
      ...["id", "patient_id", "related_patient_id", "rank", "relation", "name", "phone", "email"],
      ...["may_decide", "may_pay", "is_emergency", "added_by", "added_at", "ended_at"],
    ),
  },
  {
    name: "identifiers",
    needs: "identifiers.read",
    from: "patient_identifiers o",
    key: ["o.id"],
    patient: "o.patient_id",
    columns: {
      ...same("id", "patient_id", "kind"),
      number: sealed("o.sealed"),
      ...same("noted_by", "noted_at", "ended_at"),
    },
  },
  {
    name: "former_numbers",
    needs: "patients.read",
    from: "patient_numbers o",
    key: ["o.patient_id", "o.number", "o.merge_id"],
    columns: same("patient_id", "number", "merge_id"),
  },
  {
    name: "merges",
    needs: "patients.read",
    from: "patient_merges o",
    key: ["o.id"],
    columns: same(
      ...["id", "survivor_id", "merged_id", "merged_by", "merged_at", "until", "undone_by", "undone_at"],
    ),
  },
  {
    name: "distinct_patients",
    needs: "patients.read",
    from: "distinct_patients o",
    key: ["o.one_id", "o.other_id"],
    columns: same("one_id", "other_id", "said_by", "said_at"),
  },
  {
    name: "portal_access",
    needs: "patients.read",
    from: "portal_access o",
    key: ["o.patient_id", "o.principal_id"],
    columns: same("patient_id", "principal_id", "relation", "granted_by", "granted_at", "until"),
  },
  {
    name: "portal_places",
    needs: "patients.read",
    from: "portal_places o",
    key: ["o.id"],
    columns: same("id", "patient_id", "import_id", "given_by", "given_at"),
  },
  {
    name: "removed_patients",
    needs: "patients.read",
    from: "patients o",
    where: "o.deleted_at is not null",
    key: ["o.id"],
    columns: {
      ...same("id", "number", "name", "phone", "email", "birth_date"),
      ...same("merged_into", "deleted_at", "deleted_by", "reason"),
    },
  },
  {
    name: "patients",
    needs: "patients.read",
    from: "patients o",
    where: "o.deleted_at is null",
    key: ["o.id"],
    columns: {
      ...same("id", "number", "name", "given_name", "family_name", "name_latin", "phone", "email"),
      ...same("birth_date", "sex", "address"),
      portal_access:
        "exists (select from portal_access a where a.clinic_id = o.clinic_id and a.patient_id = o.id and a.until > now())",
      ...same("status", "tags", "referral_source", "desk_note", "languages", "do_not_contact", "created_at"),
      ...same("prefix", "has_whatsapp", "photo_id", "created_by", "updated_at"),
    },
  },
];
