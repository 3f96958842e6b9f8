import { z } from "zod";
import { newId } from "@/core/id.ts";
import { sealFor } from "@/core/keys.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { HistoryAnswers } from "./new_patient.ts";
import { recordOf } from "./record_of.ts";

/** The answers, and which version they follow; none where nobody asked before. */
export const Review = HistoryAnswers.extend({ replacesId: z.uuid().nullish() });
export type Review = z.output<typeof Review>;

/** Writes the next version of a patient's medical history; refuses (409) when the one it follows no longer stands. */
export async function reviewHistory(
  scope: Scope,
  patientId: string,
  { reviewedOn = dayIn(scope.timeZone), replacesId = null, ...answers }: Review,
): Promise<{ id: string }> {
  allow(scope, "history.write");
  await recordOf(scope, patientId);
  if (reviewedOn > dayIn(scope.timeZone)) throw refusedField("reviewedOn", "in_the_future");
  const { sql, clinicId } = scope;
  // Two first versions could otherwise be written at once, and each be thought to stand.
  await sql`select pg_advisory_xact_lock(hashtextextended('history ' || ${patientId}, 0))`;
  const standing = await sql<{ id: string }[]>`
    select h.id from medical_histories h
     where h.clinic_id = ${clinicId} and h.patient_id = ${patientId}
       and not exists (select from medical_histories r where r.clinic_id = h.clinic_id and r.replaces_id = h.id)`;
  if (replacesId === null ? standing.length > 0 : !standing.some(({ id }) => id === replacesId)) {
    throw new Refusal(409, "changed_meanwhile");
  }
  const id = newId();
  const { conditions = [], medications = [], allergies = [], oralHabits = [], pregnancy, notes } = answers;
  const sealed = await sealFor(
    scope,
    patientId,
    JSON.stringify({ conditions, medications, allergies, oralHabits, pregnancy, notes }),
  );
  await sql`
    insert into medical_histories (id, clinic_id, patient_id, replaces_id, sealed, reviewed_on)
    values (${id}, ${clinicId}, ${patientId}, ${replacesId}, ${sealed as never}, ${reviewedOn})`
    .catch(refusedBy({ medical_histories_replaces_id_key: new Refusal(409, "changed_meanwhile") }));
  await record(scope, {
    name: "history.reviewed",
    subjectKind: "medical_history",
    subjectId: id,
    patientId,
    permission: "history.read",
  });
  return { id };
}
