import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Patient } from "./patient.ts";

/** One patient of the clinic; 404 for another clinic's, a removed one's and an unknown id alike. */
export async function recordOf(scope: Scope, id: string): Promise<Patient> {
  allow(scope, "patients.read");
  if (!isId(id)) throw notFound();
  const [patient] = await scope.sql<Patient[]>`
    select id, number, name, given_name as "givenName", family_name as "familyName", prefix, name_latin as "nameLatin",
           phone, has_whatsapp as "hasWhatsapp", email, birth_date as "birthDate", sex, address, status,
           referral_source as "referralSource", tags, desk_note as "deskNote", languages,
           do_not_contact as "doNotContact", photo_id as "photoId", version, created_at as "createdAt"
      from patients
     where clinic_id = ${scope.clinicId} and id = ${id} and deleted_at is null`;
  if (!patient) throw notFound();
  return patient;
}
