import { allow, type Scope } from "@/core/scope.ts";
import type { Circle, OtherPhone, RelatedPerson } from "./circle.ts";

/** A patient's other phones and the people beside them, in the order they were given. */
export async function circleOf(scope: Scope, patientId: string): Promise<Circle> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const [phones, relatedPersons] = await Promise.all([
    sql<OtherPhone[]>`
      select phone, label, whatsapp from patient_phones
       where clinic_id = ${clinicId} and patient_id = ${patientId} and ended_at is null order by rank, id`,
    sql<RelatedPerson[]>`
      select relation, name, phone, email, may_decide as "mayDecide", may_pay as "mayPay",
             is_emergency as "isEmergency", related_patient_id as "relatedPatientId"
        from related_persons
       where clinic_id = ${clinicId} and patient_id = ${patientId} and ended_at is null order by rank, id`,
  ]);
  // Plain objects, so that they compare with what was typed.
  return {
    phones: phones.map((phone) => ({ ...phone })),
    relatedPersons: relatedPersons.map((person) => ({ ...person })),
  };
}
