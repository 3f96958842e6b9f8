import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { clockIn, instantIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, minutesOf, shortest, spanning } from "./appointment.ts";
import { refuseOutsideHours } from "./hours.ts";
import { besides } from "./place.ts";
import { keptOf, shifted } from "./kept_by.ts";
import { notOurs, takeTime, twice, unlessTaken } from "./reserve.ts";
import { nextOf, stands, type Status } from "./status.ts";
import { visitOf, type VisitToShift } from "./visit.ts";

export const Move = z.object({
  startsAt: wallClock(),
  minutes: z.coerce.number().int().min(shortest).max(longest).optional(),
  practitionerId: z.uuid().optional(),
  /** Why it may stand beside another visit, which takes a permission of its own. */
  overbookedBecause: z.string().trim().min(1).max(500).optional(),
});
export type Move = z.output<typeof Move>;

export const movable: readonly Status[] = ["requested", "scheduled", "confirmed", "cancelled", "no_show"];

/** Moves a visit in time or to another practitioner; a cancelled or missed one stands again (APT-03). */
export async function move(scope: Scope, id: string, input: Move): Promise<void> {
  allow(scope, "appointments.write");
  const visit = await visitOf(scope, id);
  const { startsAt, endsAt } = spanning(
    instantIn(scope.timeZone, input.startsAt),
    input.minutes ?? minutesOf(visit),
  );
  const practitionerId = input.practitionerId ?? visit.practitioner?.id ?? null;
  await refuseOutsideHours(scope, { locationId: visit.location.id, practitionerId, startsAt, endsAt });
  await shiftVisit(scope, visit, input);
}

/**
 * Writes a visit's new time, and moves with it everybody and everything it keeps: what took part of it takes the same part,
 * and a thing that is busy then is changed for another of its kind. The old time is given up only as the new one is kept.
 * Refuses (409) an overlap, a visit that is under way or over, and one that somebody changed meanwhile.
 */
export async function shiftVisit(scope: Scope, visit: VisitToShift, input: Move): Promise<void> {
  const { sql, clinicId, timeZone } = scope;
  const { id } = visit;
  if (!movable.includes(visit.status)) {
    throw new Refusal(409, "wrong_status", {
      status: visit.status,
      allowed: nextOf[visit.status].join(", "),
    });
  }
  if (visit.sessionId) throw new Refusal(409, "seat_stays");
  const { startsAt, endsAt } = spanning(
    instantIn(timeZone, input.startsAt),
    input.minutes ?? minutesOf(visit),
  );
  const practitionerId = input.practitionerId ?? visit.practitioner?.id ?? null;
  const before = await keptOf(scope, visit);
  const after = await shifted(scope, visit, before, { startsAt, endsAt, practitionerId });
  await takeTime(scope, id, after, before);
  const moved = await sql`
    update appointments
       set starts_at = ${startsAt}, ends_at = ${endsAt}, wall_start = ${input.startsAt},
           practitioner_id = ${practitionerId}, status_reason = null, overbooked_because = null,
           apart = apart or series_id is not null
     where clinic_id = ${clinicId} and id = ${id} and version = ${visit.version}`
    .catch(refusedBy({
      appointments_practitioner_fkey: notOurs("practitionerId"),
      appointments_twice_key: () => twice(scope, clockIn(timeZone, startsAt)),
    }));
  if (moved.count === 0) throw new Refusal(409, "changed_meanwhile");
  const keeping = { appointmentId: id, locationId: visit.location.id, kept: after };
  await besides(scope, id, input.overbookedBecause, (overbooked) =>
    unlessTaken(scope, keeping, async () => {
      for (const { reservationId, practitionerId, resourceId, patientId, startsAt, endsAt } of after) {
        await sql`
          update reservations
             set starts_at = ${startsAt}, ends_at = ${endsAt}, practitioner_id = ${practitionerId ?? null},
                 resource_id = ${resourceId ?? null}, overbooked = ${overbooked && !patientId}
           where clinic_id = ${clinicId} and id = ${reservationId}`;
      }
      if (!stands(visit.status)) {
        await sql`update appointments set status = 'scheduled' where clinic_id = ${clinicId} and id = ${id}`;
      }
    }));
  await record(scope, {
    name: "appointment.moved",
    subjectKind: "appointment",
    subjectId: id,
    patientId: visit.patient.id,
    permission: "appointments.read",
    changes: {
      from: visit.startsAt.toISOString(),
      startsAt: startsAt.toISOString(),
      minutes: minutesOf({ startsAt, endsAt }),
      practitionerId: practitionerId ?? "",
    },
  });
}
