import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { instantIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs } from "../reserve.ts";
import { absenceKinds } from "./absence.ts";

export const NewAbsence = z.object({
  kind: z.enum(absenceKinds).default("blocked"),
  practitionerId: z.uuid().optional(),
  resourceId: z.uuid().optional(),
  from: wallClock(),
  until: wallClock(),
  reason: z.string().trim().max(200).default(""),
});
export type NewAbsence = z.output<typeof NewAbsence>;

/**
 * Keeps the time of one who treats, or of a chair, room or machine, from visits, and returns its id. Visits that stand in it
 * stay and are to be moved. Refuses (422) what is over, ends before it begins, lasts more than a year or is a thing's leave.
 */
export async function noteAbsence(scope: Scope, input: NewAbsence): Promise<{ id: string }> {
  allow(scope, "absences.write");
  const { sql, clinicId, locationId, timeZone } = scope;
  const { kind, practitionerId = null, resourceId = null, from, until, reason } = input;
  if ((practitionerId === null) === (resourceId === null)) throw refusedField("practitionerId", "required");
  const [startsAt, endsAt] = [instantIn(timeZone, from), instantIn(timeZone, until)];
  if (endsAt <= startsAt) throw refusedField("until", "ends_before");
  if (endsAt <= new Date()) throw refusedField("until", "in_the_past");
  const id = newId();
  await sql`
    insert into absences (id, clinic_id, location_id, kind, practitioner_id, resource_id, wall_start, wall_end,
                          starts_at, ends_at, reason)
    values (${id}, ${clinicId}, ${locationId}, ${kind}, ${practitionerId}, ${resourceId}, ${from}, ${until},
            ${startsAt}, ${endsAt}, ${reason})`.catch(refusedBy({
    absences_practitioner_fkey: notOurs("practitionerId"),
    absences_resource_fkey: notOurs("resourceId"),
    absences_leave_check: refusedField("kind", "invalid_choice"),
    absences_ends_at_check: refusedField("until", "lasts_too_long"),
  }));
  await record(scope, {
    name: "absence.noted",
    subjectKind: "absence",
    subjectId: id,
    permission: "appointments.read",
    changes: { kind, practitionerId, resourceId, from, until },
  });
  return { id };
}
