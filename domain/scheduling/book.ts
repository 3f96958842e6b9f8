import { z } from "zod";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { wallClock } from "@/core/contract.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { instantIn, wallClockIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, shortest } from "./appointment.ts";
import { refuseOutsideHours } from "./hours.ts";
import { lockBusy, notOurs, releaseExpiredHolds, reserve } from "./reserve.ts";

export const NewAppointment = z.object({
  patientId: z.uuid(),
  practitionerId: z.uuid(),
  serviceId: z.uuid().optional(),
  resourceId: z.uuid().optional(),
  locationId: z.uuid().optional(),
  startsAt: wallClock(),
  minutes: z.coerce.number().int().min(shortest).max(longest).default(30),
  reason: z.string().trim().max(500).default(""),
});
export type NewAppointment = z.output<typeof NewAppointment>;

/** Books a visit and returns its id. The tables refuse an overlap (409) and anybody of another clinic (422). */
export async function book(scope: Scope, input: NewAppointment): Promise<{ id: string }> {
  allow(scope, "appointments.write");
  const { sql, clinicId, timeZone } = scope;
  const id = newId();
  const startsAt = instantIn(timeZone, input.startsAt);
  const endsAt = new Date(startsAt.getTime() + input.minutes * 60_000);
  const locationId = input.locationId ?? scope.locationId;
  const { patientId, practitionerId, resourceId = null, serviceId = null } = input;
  const keeping = { appointmentId: id, locationId, practitionerId, resourceId, patientId, startsAt, endsAt };

  if (!scope.permissions.has("appointments.override_hours")) {
    const [from, until] = [wallClockIn(timeZone, startsAt), wallClockIn(timeZone, endsAt)];
    await refuseOutsideHours(scope, { locationId, practitionerId, from, until, startsAt, endsAt });
  }
  await lockBusy(scope, [practitionerId, resourceId, patientId]);
  await releaseExpiredHolds(scope, keeping);
  await sql`
    insert into appointments (id, clinic_id, location_id, patient_id, practitioner_id, service_id, starts_at, ends_at,
                              wall_start, reason, source)
    values (${id}, ${clinicId}, ${locationId}, ${patientId}, ${practitionerId}, ${serviceId}, ${startsAt}, ${endsAt},
            ${input.startsAt}, ${input.reason}, ${scope.source})`.catch(refusedBy({
    appointments_patient_fkey: notOurs("patientId"),
    appointments_practitioner_fkey: notOurs("practitionerId"),
    appointments_service_fkey: notOurs("serviceId"),
    appointments_location_fkey: notOurs("locationId"),
  }));
  await reserve(scope, keeping).catch(refusedBy({ reservations_resource_fkey: notOurs("resourceId") }));

  await record(scope, {
    name: "appointment.booked",
    subjectKind: "appointment",
    subjectId: id,
    patientId,
    permission: "appointments.read",
    changes: { practitionerId, startsAt: startsAt.toISOString(), minutes: input.minutes },
  });
  return { id };
}
