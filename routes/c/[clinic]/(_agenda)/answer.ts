import { rfc3339In } from "@/core/time.ts";
import type { Appointment } from "@/domain/scheduling/mod.ts";

/** An appointment as data callers receive it: instants in the clinic's offset. */
export function appointmentAnswer(timeZone: string, appointment: Appointment) {
  const { id, status, patient, practitioner, service, reason, startsAt, endsAt } = appointment;
  return {
    id,
    status,
    startsAt: rfc3339In(timeZone, startsAt),
    endsAt: rfc3339In(timeZone, endsAt),
    patient,
    practitioner,
    service,
    reason,
  };
}
