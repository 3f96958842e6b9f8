import { same } from "../sheet.ts";
import { namesOf, telecom, to, type Told } from "./resource.ts";

/** One who treats. */
export const practitioner: Told = {
  needs: "members.read",
  from: "practitioners o left join profiles f on f.principal_id = o.principal_id",
  key: ["o.id"],
  columns: {
    ...same("id", "name", "given_name", "family_name", "prefix", "name_latin"),
    email: "f.email",
    active: "o.active and o.deleted_at is null",
  },
  resource: (row) => ({
    resourceType: "Practitioner",
    id: row.id,
    active: row.active,
    name: namesOf(row),
    telecom: [telecom("email", row.email)],
  }),
};

/** One who stands beside a patient. */
export const relatedPerson: Told = {
  needs: "patients.read",
  from: "related_persons o",
  key: ["o.id"],
  columns: {
    ...same("id", "patient_id", "relation", "name", "phone", "email"),
    active: "o.ended_at is null",
  },
  resource: (row) => ({
    resourceType: "RelatedPerson",
    id: row.id,
    active: row.active,
    patient: to("Patient", row.patient_id),
    relationship: [{ text: row.relation }],
    name: [{ text: row.name }],
    telecom: [telecom("phone", row.phone), telecom("email", row.email)],
  }),
};
