import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Notes that a visitor who booked agrees to a purpose. Nobody who books may look into the ledger, so it is noted each time. */
export async function agreeInBooking(scope: Scope, patientId: string, purpose: string): Promise<void> {
  allow(scope, "bookings.write");
  const id = newId();
  await scope.sql`
    insert into consents (id, clinic_id, patient_id, purpose, granted, source)
    values (${id}, ${scope.clinicId}, ${patientId}, ${purpose}, true, 'booking')`;
  await record(scope, {
    name: "consent.given",
    subjectKind: "consent",
    subjectId: id,
    patientId,
    permission: "consents.read",
    changes: { purpose },
  });
}
