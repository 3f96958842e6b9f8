import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { instantIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, shortest, spanning } from "../appointment.ts";
import { refuseOutsideHours } from "../hours.ts";
import { type Kept, notOurs, reserve, takeTime } from "../reserve.ts";

export const NewSession = z.object({
  name: z.string().trim().min(1).max(200),
  serviceId: z.uuid(),
  practitionerId: z.uuid(),
  resourceId: z.uuid().optional(),
  startsAt: wallClock(),
  minutes: z.coerce.number().int().min(shortest).max(longest).default(60),
  seats: z.coerce.number().int().min(1).max(100),
});
export type NewSession = z.output<typeof NewSession>;

/** Makes a session, which keeps its practitioner and its room; refuses (409) saying who is busy. Patients take seats in it. */
export async function openSession(scope: Scope, input: NewSession): Promise<{ id: string }> {
  allow(scope, "appointments.write");
  const { sql, clinicId, locationId, timeZone } = scope;
  const { name, serviceId, practitionerId, resourceId, seats } = input;
  const id = newId();
  const when = spanning(instantIn(timeZone, input.startsAt), input.minutes);
  await refuseOutsideHours(scope, { locationId, practitionerId, ...when });
  const kept: Kept[] = [{ practitionerId, ...when }, ...resourceId ? [{ resourceId, ...when }] : []];
  const taken = await takeTime(scope, null, kept);
  if (taken) throw taken;
  await sql`
    insert into group_sessions (id, clinic_id, location_id, service_id, practitioner_id, name, starts_at, ends_at,
                                wall_start, seats)
    values (${id}, ${clinicId}, ${locationId}, ${serviceId}, ${practitionerId}, ${name}, ${when.startsAt},
            ${when.endsAt}, ${input.startsAt}, ${seats})`.catch(refusedBy({
    group_sessions_service_fkey: notOurs("serviceId"),
    group_sessions_practitioner_fkey: notOurs("practitionerId"),
  }));
  await reserve(scope, { appointmentId: null, sessionId: id, locationId, kept })
    .catch(refusedBy({ reservations_resource_fkey: notOurs("resourceId") }));
  await record(scope, {
    name: "session.opened",
    subjectKind: "group_session",
    subjectId: id,
    permission: "appointments.read",
    changes: { startsAt: when.startsAt.toISOString(), minutes: input.minutes, seats },
  });
  return { id };
}
