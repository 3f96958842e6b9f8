import { same } from "../sheet.ts";
import { namesOf, telecom, to, type Told } from "./resource.ts";

const recordNumber = { system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "MR" };

interface Near {
  relation: string;
  name: string;
  phone: string | null;
  email: string | null;
}

/** A patient: also those who were removed, since visits name them; they are not active. */
export const patient: Told = {
  needs: "patients.read",
  from: "patients o",
  key: ["o.id"],
  columns: {
    ...same("id", "number", "name", "given_name", "family_name", "prefix", "name_latin", "phone", "email"),
    ...same("birth_date", "sex", "address", "languages", "merged_into"),
    active: "o.deleted_at is null",
    phones:
      `array(select t.phone from patient_phones t where t.clinic_id = o.clinic_id and t.patient_id = o.id
      and t.ended_at is null order by t.rank)`,
    near:
      `(select jsonb_agg(jsonb_build_object('relation', r.relation, 'name', r.name, 'phone', r.phone, 'email', r.email)
      order by r.rank) from related_persons r
      where r.clinic_id = o.clinic_id and r.patient_id = o.id and r.is_emergency and r.ended_at is null)`,
  },
  resource: (row, { clinicId }) => ({
    resourceType: "Patient",
    id: row.id,
    identifier: [{
      use: "usual",
      type: { coding: [recordNumber] },
      system: `urn:uuid:${clinicId}`,
      value: row.number,
    }],
    active: row.active,
    name: namesOf(row),
    telecom: [
      telecom("phone", row.phone),
      ...row.phones.map((phone: string) => telecom("phone", phone)),
      telecom("email", row.email),
    ],
    gender: row.sex,
    birthDate: row.birth_date,
    address: [{ text: row.address }],
    contact: row.near?.map(({ relation, name, phone, email }: Near) => ({
      relationship: [{ text: relation }],
      name: { text: name },
      telecom: [telecom("phone", phone), telecom("email", email)],
    })),
    communication: row.languages.map((code: string, at: number) => ({
      language: { coding: [{ system: "urn:ietf:bcp:47", code }] },
      preferred: at === 0,
    })),
    managingOrganization: to("Organization", clinicId),
    link: [row.merged_into ? { other: to("Patient", row.merged_into), type: "replaced-by" } : undefined],
  }),
};
