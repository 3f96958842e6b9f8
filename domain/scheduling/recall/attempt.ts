import { z } from "zod";
import { newId } from "@/core/id.ts";
import { refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { attemptChannels, attemptOutcomes } from "./recall.ts";
import { recallOf } from "./worklist.ts";

export const NewAttempt = z.object({
  channel: z.enum(attemptChannels),
  outcome: z.enum(attemptOutcomes),
  note: z.string().trim().max(500).default(""),
});
export type NewAttempt = z.output<typeof NewAttempt>;

/** Notes that somebody tried to reach a patient who is due. One who says no, or wants to be left alone, is asked no more. */
export async function noteAttempt(
  scope: Scope,
  id: string,
  { channel, outcome, note }: NewAttempt,
): Promise<void> {
  allow(scope, "recalls.write");
  const { patient } = await recallOf(scope, id);
  await scope.sql`
    insert into recall_attempts (id, clinic_id, recall_id, channel, outcome, note)
    values (${newId()}, ${scope.clinicId}, ${id}, ${channel}, ${outcome}, ${note})`;
  await told(scope, "recall.attempted", id, patient.id, { channel });
}

export const Snooze = z.object({ until: z.string().refine(isDay, { params: { code: "invalid_date" } }) });

/** Puts a recall off: it is not on the worklist before that day. */
export async function snoozeRecall(
  scope: Scope,
  id: string,
  { until }: z.output<typeof Snooze>,
): Promise<void> {
  allow(scope, "recalls.write");
  if (until <= dayIn(scope.timeZone)) throw refusedField("until", "in_the_past");
  const { patient } = await recallOf(scope, id);
  await scope.sql`
    update recalls set snoozed_until = ${until} where clinic_id = ${scope.clinicId} and id = ${id} and status = 'open'`;
  await told(scope, "recall.snoozed", id, patient.id, { until });
}

/** Asks a patient no more by this rule, until they come again. */
export async function stopRecall(scope: Scope, id: string): Promise<void> {
  allow(scope, "recalls.write");
  const { patient } = await recallOf(scope, id);
  await scope.sql`
    update recalls set status = 'stopped', ended_at = now()
     where clinic_id = ${scope.clinicId} and id = ${id} and status = 'open'`;
  await told(scope, "recall.stopped", id, patient.id, {});
}

const told = (
  scope: Scope,
  name: string,
  subjectId: string,
  patientId: string,
  changes: Record<string, string>,
) =>
  record(scope, {
    name,
    subjectKind: "recall",
    subjectId,
    patientId,
    permission: "recalls.read",
    changes,
  });
