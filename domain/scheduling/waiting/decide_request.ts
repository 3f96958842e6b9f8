import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { joinWaiting, NewEntry } from "./join.ts";
import { waitingRequestOf } from "./requests.ts";

export const TakenIn = z.object({
  /** Who it is; a new patient is registered where nobody is named. */
  patientId: z.uuid().optional(),
});
export type TakenIn = z.output<typeof TakenIn>;

/** Takes somebody who asked from outside on the waiting list, as a patient whom the desk names or as a new one. */
export async function takeRequestIn(
  scope: Scope,
  id: string,
  { patientId }: TakenIn,
): Promise<{ id: string; patientId: string }> {
  allow(scope, "waiting.write");
  const request = await waitingRequestOf(scope, id);
  const { name, email, phone, service, practitioner, ...wish } = request;
  const whose = patientId ??
    (await register(scope, { name, email, phone: phone ?? undefined })).id;
  const entry = await joinWaiting(
    scope,
    NewEntry.parse({
      patientId: whose,
      serviceId: service?.id,
      practitionerId: practitioner?.id,
      weekdays: wish.weekdays,
      earliest: wish.earliest ?? undefined,
      latest: wish.latest ?? undefined,
      fromDay: wish.fromDay ?? undefined,
      untilDay: wish.untilDay ?? undefined,
      note: wish.note,
    }),
  );
  await decide(scope, id, entry.id);
  return { id: entry.id, patientId: whose };
}

/** Turns somebody down who asked from outside; they are told nothing. */
export async function turnRequestDown(scope: Scope, id: string): Promise<void> {
  allow(scope, "waiting.write");
  await waitingRequestOf(scope, id);
  await decide(scope, id, null);
}

async function decide(scope: Scope, id: string, entryId: string | null): Promise<void> {
  const { sql, clinicId } = scope;
  const { count } = await sql`
    update waiting_requests set decided_at = now(), entry_id = ${entryId}
     where clinic_id = ${clinicId} and id = ${id} and decided_at is null`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: entryId ? "waiting.taken_in" : "waiting.turned_down",
    subjectKind: "waiting_request",
    subjectId: id,
    permission: "waiting.read",
  });
}
