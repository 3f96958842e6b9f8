import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { clockIn, wallClockIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs, reserve, takeTime, twice } from "../reserve.ts";
import { sessionOf } from "./sessions_on.ts";

export const NewSeat = z.object({ patientId: z.uuid(), reason: z.string().trim().max(500).default("") });
export type NewSeat = z.output<typeof NewSeat>;

/**
 * Gives a patient a seat in a session: a visit of their own, which keeps only their time. Refuses (409) where every seat is
 * taken, the patient is busy then, or the session is off.
 */
export async function takeSeat(
  scope: Scope,
  sessionId: string,
  { patientId, reason }: NewSeat,
): Promise<{ id: string }> {
  allow(scope, "appointments.write");
  const { sql, clinicId, timeZone } = scope;
  const session = await sessionOf(scope, sessionId);
  if (session.cancelledAt) throw new Refusal(409, "session_off");
  const { startsAt, endsAt, practitioner, service, location } = session;
  const id = newId();
  const kept = [{ patientId, startsAt, endsAt }];
  await takeTime(scope, null, kept);
  await sql`
    insert into appointments (id, clinic_id, location_id, patient_id, practitioner_id, service_id, session_id, starts_at,
                              ends_at, wall_start, reason, source)
    values (${id}, ${clinicId}, ${location.id}, ${patientId}, ${practitioner.id}, ${service.id}, ${sessionId}, ${startsAt},
            ${endsAt}, ${wallClockIn(timeZone, startsAt)}, ${reason}, ${scope.source})`.catch(refusedBy({
    appointments_patient_fkey: notOurs("patientId"),
    appointments_twice_key: () => twice(scope, clockIn(timeZone, startsAt)),
    group_sessions_full_check: () => new Refusal(409, "session_full", { seats: session.seats }),
  }));
  await reserve(scope, { appointmentId: id, locationId: location.id, kept });
  await record(scope, {
    name: "appointment.booked",
    subjectKind: "appointment",
    subjectId: id,
    patientId,
    permission: "appointments.read",
    changes: { practitionerId: practitioner.id, startsAt: startsAt.toISOString(), sessionId },
  });
  return { id };
}
