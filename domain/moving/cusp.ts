import type { FileOfSource } from "./source.ts";

const same = (...fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field.replaceAll("_", ""), field]));

/** What Cusp itself calls what a clinic takes out, so that it can be brought into another. */
export const cuspFiles: FileOfSource[] = [
  {
    kind: "patients",
    marks: ["id", "number", "namelatin", "birthdate", "portalaccess"],
    fields: {
      id: "source_id",
      ...same(
        "number",
        "name",
        "given_name",
        "family_name",
        "name_latin",
        "phone",
        "email",
        "birth_date",
        "sex",
      ),
      ...same("address", "portal_access"),
    },
  },
  {
    kind: "services",
    marks: ["id", "code", "minutes", "price", "tax", "active"],
    fields: {
      id: "source_id",
      ...same("code", "name", "category", "minutes", "price", "currency", "tax", "active", "description"),
      ...same("name_en", "name_ro", "name_ur"),
    },
  },
  {
    kind: "appointments",
    marks: ["id", "patientid", "practitionerid", "startsat", "timezone"],
    fields: {
      id: "source_id",
      ...same("patient_id", "patient_number", "patient_name", "practitioner_id", "practitioner_email"),
      ...same("practitioner_name", "service_id", "service_code", "starts_at", "minutes", "status", "reason"),
      ...same("time_zone"),
    },
  },
  {
    kind: "balances",
    marks: ["patientid", "patientnumber", "amount", "asof"],
    fields: same("patient_id", "patient_number", "patient_name", "amount", "currency", "as_of"),
  },
];
