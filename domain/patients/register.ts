import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextNumber } from "@/domain/tenancy/mod.ts";
import { columnsOf, keepHead, said } from "./head.ts";
import { keepAround } from "./keep_around.ts";
import type { NewPatient } from "./new_patient.ts";
import { setPortal } from "./provide_portal.ts";
import { raise } from "./raise_alert.ts";
import { reviewHistory } from "./review_history.ts";

/** Registers a patient and returns their id and number. Without a number, the series' next free one is taken. */
export async function register(scope: Scope, input: NewPatient): Promise<{ id: string; number: string }> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  if (input.number) allow(scope, "numbers.write");
  const id = newId();
  const head = keepHead(scope, input);
  const number = input.number ?? await freeNumber(scope);
  const row = { id, clinic_id: clinicId, ...columnsOf({ ...head, number }) };
  await sql`insert into patients ${sql(row as never)}`
    .catch(refusedBy({ patients_number_key: numberTaken(number) }));

  await record(scope, {
    name: "patient.registered",
    subjectKind: "patient",
    subjectId: id,
    patientId: id,
    permission: "patients.read",
    changes: { fields: Object.keys(input) },
    sealed: said({ ...head, number }),
  });
  await keepAround(scope, id, input);
  for (const alert of input.alerts ?? []) await raise(scope, id, alert);
  // A form in which the questions were left open asks for no history.
  if (input.history && Object.keys(input.history).length > 0) await reviewHistory(scope, id, input.history);
  if (input.portalAccess) await setPortal(scope, id, { portalAccess: true });
  return { id, number };
}

export const numberTaken = (number: string) =>
  new Refusal(409, "number_taken", { number }, { number: [{ code: "number_taken", values: { number } }] });

/** The series' next number that no standing patient was given by hand. */
async function freeNumber(scope: Scope): Promise<string> {
  for (;;) {
    const number = await nextNumber(scope, "patient");
    const taken = await scope.sql`
      select from patients where clinic_id = ${scope.clinicId} and number = ${number} and deleted_at is null`;
    if (taken.length === 0) return number;
  }
}
