import { isDeepStrictEqual } from "node:util";
import { newId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Circle } from "./circle.ts";
import { circleOf } from "./circle_of.ts";
import { phoneOrRefuse } from "./head.ts";
import type { Around } from "./new_patient.ts";

/** Replaces the phones and people around a patient by those that were sent; returns which of the two differ. */
export async function keepCircle(scope: Scope, patientId: string, around: Around): Promise<string[]> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  const before = await circleOf(scope, patientId);
  const after = circleFrom(scope, around);
  const changed: string[] = [];
  if (after.phones && !isDeepStrictEqual(before.phones, after.phones)) {
    changed.push("phones");
    await sql`
      update patient_phones set ended_at = now()
       where clinic_id = ${clinicId} and patient_id = ${patientId} and ended_at is null`;
    for (const [rank, phone] of after.phones.entries()) {
      const row = { id: newId(), clinic_id: clinicId, patient_id: patientId, rank, ...phone };
      await sql`insert into patient_phones ${sql(row)}`;
    }
  }
  if (after.relatedPersons && !isDeepStrictEqual(before.relatedPersons, after.relatedPersons)) {
    changed.push("relatedPersons");
    await sql`
      update related_persons set ended_at = now()
       where clinic_id = ${clinicId} and patient_id = ${patientId} and ended_at is null`;
    for (const [rank, person] of after.relatedPersons.entries()) {
      await sql`
        insert into related_persons (id, clinic_id, patient_id, related_patient_id, rank, relation, name, phone, email,
                                     may_decide, may_pay, is_emergency)
        values (${newId()}, ${clinicId}, ${patientId}, ${person.relatedPatientId}, ${rank}, ${person.relation},
                ${person.name}, ${person.phone}, ${person.email}, ${person.mayDecide}, ${person.mayPay},
                ${person.isEmergency})`.catch(refusedBy({
        related_persons_related_patient_fkey: refusedField(
          `relatedPersons.${rank}.relatedPatientId`,
          "not_found",
        ),
      }));
    }
  }
  return changed;
}

/** What was sent as it is kept: every phone in E.164, everything else said or not. */
export function circleFrom(scope: Scope, { phones, relatedPersons }: Around): Partial<Circle> {
  return {
    phones: phones?.map(({ phone, label, whatsapp }, index) => ({
      phone: phoneOrRefuse(scope, phone, `phones.${index}.phone`),
      label: label ?? null,
      whatsapp: whatsapp ?? false,
    })),
    relatedPersons: relatedPersons?.map((person, index) => ({
      relation: person.relation,
      name: person.name,
      phone: person.phone === undefined
        ? null
        : phoneOrRefuse(scope, person.phone, `relatedPersons.${index}.phone`),
      email: person.email ?? null,
      mayDecide: person.mayDecide ?? false,
      mayPay: person.mayPay ?? false,
      isEmergency: person.isEmergency ?? false,
      relatedPatientId: person.relatedPatientId ?? null,
    })),
  };
}
