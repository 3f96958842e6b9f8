import { z } from "zod";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs } from "../reserve.ts";
import { entryOf } from "./entries.ts";
import { minutesFor, NewEntry, refuseNoWindow } from "./join.ts";

export const ChangedEntry = NewEntry.omit({ patientId: true, appointmentId: true, locationId: true })
  .extend({ version: z.coerce.number().int() });
export type ChangedEntry = z.output<typeof ChangedEntry>;

/** Says anew what somebody waits for and when they could come. Refuses (409) what is over, or was changed meanwhile. */
export async function changeEntry(scope: Scope, id: string, input: ChangedEntry): Promise<void> {
  allow(scope, "waiting.write");
  const { sql, clinicId, timeZone } = scope;
  const { status, patient } = await entryOf(scope, id);
  if (!stillWaits(status)) throw new Refusal(409, "waiting_over");
  refuseNoWindow(input, dayIn(timeZone));
  const { count } = await sql`
    update waiting_entries set ${
    sql({
      service_id: input.serviceId ?? null,
      practitioner_id: input.practitionerId ?? null,
      minutes: input.minutes ?? await minutesFor(scope, input.serviceId ?? null),
      weekdays: [...new Set(input.weekdays)].sort(),
      earliest: input.earliest ?? null,
      latest: input.latest ?? null,
      from_day: input.fromDay ?? null,
      until_day: input.untilDay ?? null,
      notice_minutes: input.noticeMinutes,
      priority: input.priority,
      due_on: input.dueOn ?? null,
      note: input.note,
    })
  } where clinic_id = ${clinicId} and id = ${id} and version = ${input.version} and status = 'waiting'`
    .catch(refusedBy({
      waiting_entries_service_fkey: notOurs("serviceId"),
      waiting_entries_practitioner_fkey: notOurs("practitionerId"),
    }));
  if (count === 0) throw new Refusal(409, "changed_meanwhile");
  await told(scope, "waiting.changed", id, patient.id);
}

/** Takes somebody off the waiting list. */
export async function leaveList(scope: Scope, id: string): Promise<void> {
  allow(scope, "waiting.write");
  const { status, patient } = await entryOf(scope, id);
  if (!stillWaits(status)) throw new Refusal(409, "waiting_over");
  await scope.sql`
    update waiting_entries set status = 'left'
     where clinic_id = ${scope.clinicId} and id = ${id} and status = 'waiting'`;
  await told(scope, "waiting.left", id, patient.id);
}

const stillWaits = (status: string) => status === "waiting" || status === "offered";

const told = (scope: Scope, name: string, subjectId: string, patientId: string) =>
  record(scope, { name, subjectKind: "waiting_entry", subjectId, patientId, permission: "waiting.read" });
