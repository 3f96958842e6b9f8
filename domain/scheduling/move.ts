import { z } from "zod";
import { wallClock } from "@/core/contract.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { instantIn, wallClockIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, minutesOf, shortest } from "./appointment.ts";
import { refuseOutsideHours } from "./hours.ts";
import { type Keeping, lockBusy, notOurs, releaseExpiredHolds, unlessTaken } from "./reserve.ts";
import { stands, type Status } from "./status.ts";
import { visitOf } from "./visit.ts";

export const Move = z.object({
  startsAt: wallClock(),
  minutes: z.coerce.number().int().min(shortest).max(longest).optional(),
  practitionerId: z.uuid().optional(),
});
export type Move = z.output<typeof Move>;

const movable: readonly Status[] = ["requested", "scheduled", "confirmed", "cancelled", "no_show"];

/** Moves a visit in time or to another practitioner; a cancelled or missed one stands again (APT-03). */
export async function move(scope: Scope, id: string, input: Move): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId, timeZone } = scope;
  const visit = await visitOf(scope, id);
  if (!movable.includes(visit.status)) {
    throw new Refusal(409, "wrong_status", { status: visit.status });
  }
  const startsAt = instantIn(timeZone, input.startsAt);
  const endsAt = new Date(startsAt.getTime() + (input.minutes ?? minutesOf(visit)) * 60_000);
  const practitionerId = input.practitionerId ?? visit.practitioner?.id ?? null;
  const keeping: Keeping = {
    appointmentId: id,
    locationId: visit.location.id,
    practitionerId,
    resourceId: await resourceOf(scope, id),
    patientId: visit.patient.id,
    startsAt,
    endsAt,
  };
  if (!scope.permissions.has("appointments.override_hours")) {
    const [from, until] = [wallClockIn(timeZone, startsAt), wallClockIn(timeZone, endsAt)];
    await refuseOutsideHours(scope, { ...keeping, from, until });
  }
  await lockBusy(scope, [
    practitionerId,
    visit.practitioner?.id ?? null,
    keeping.resourceId,
    visit.patient.id,
  ]);
  await releaseExpiredHolds(scope, keeping);
  const moved = await sql`
    update appointments
       set starts_at = ${startsAt}, ends_at = ${endsAt}, wall_start = ${input.startsAt},
           practitioner_id = ${practitionerId}, status_reason = null
     where clinic_id = ${clinicId} and id = ${id} and version = ${visit.version}`
    .catch(refusedBy({ appointments_practitioner_fkey: notOurs("practitionerId") }));
  if (moved.count === 0) throw new Refusal(409, "changed_meanwhile");
  await unlessTaken(scope, keeping, () =>
    sql`
    update reservations
       set starts_at = ${startsAt}, ends_at = ${endsAt},
           practitioner_id = case when practitioner_id is not null then ${practitionerId}::uuid end
     where clinic_id = ${clinicId} and appointment_id = ${id}`);
  if (!stands(visit.status)) {
    await unlessTaken(scope, keeping, () =>
      sql`
      update appointments set status = 'scheduled' where clinic_id = ${clinicId} and id = ${id}`);
  }

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

/** The chair, room or machine that a visit keeps, if any. */
async function resourceOf({ sql, clinicId }: Scope, id: string): Promise<string | null> {
  const [kept] = await sql<{ resourceId: string }[]>`
    select resource_id as "resourceId" from reservations
     where clinic_id = ${clinicId} and appointment_id = ${id} and resource_id is not null`;
  return kept?.resourceId ?? null;
}
