import { z } from "zod";
import { newId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { longest, shortest } from "../appointment.ts";
import { clock } from "../clock.ts";
import { notOurs } from "../reserve.ts";

const day = z.string().refine(isDay, { params: { code: "invalid_date" } });

/** When somebody could come; what a form leaves empty is any. */
export const Windows = z.object({
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
  earliest: clock.optional(),
  latest: clock.optional(),
  fromDay: day.optional(),
  untilDay: day.optional(),
});

export const NewEntry = Windows.extend({
  patientId: z.uuid(),
  serviceId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  locationId: z.uuid().optional(),
  /** The later visit that would be moved forward. */
  appointmentId: z.uuid().optional(),
  minutes: z.coerce.number().int().min(shortest).max(longest).optional(),
  noticeMinutes: z.coerce.number().int().min(0).max(20_160).default(120),
  priority: z.coerce.number().int().min(0).max(2).default(0),
  dueOn: day.optional(),
  note: z.string().trim().max(500).default(""),
});
export type NewEntry = z.output<typeof NewEntry>;

/** Refuses hours and days that end before they begin, and days that are over. */
export function refuseNoWindow(
  { earliest, latest, fromDay, untilDay }: z.output<typeof Windows>,
  today: string,
): void {
  if (earliest && latest && latest <= earliest) throw refusedField("latest", "ends_before");
  if (untilDay && untilDay < today) throw refusedField("untilDay", "in_the_past");
  if (fromDay && untilDay && untilDay < fromDay) throw refusedField("untilDay", "ends_before");
}

/**
 * Puts a patient on the waiting list, for something new or to have a visit of theirs moved forward; what is not said of it is
 * as that visit is. Refuses (422) whoever or whatever is not the clinic's, and a window in which nobody can come.
 */
export async function joinWaiting(scope: Scope, input: NewEntry): Promise<{ id: string }> {
  allow(scope, "waiting.write");
  const { sql, clinicId, locationId, timeZone, source } = scope;
  refuseNoWindow(input, dayIn(timeZone));
  const later = input.appointmentId ? await laterVisit(scope, input.appointmentId, input.patientId) : null;
  const serviceId = input.serviceId ?? later?.serviceId ?? null;
  const id = newId();
  await sql`
    insert into waiting_entries ${
    sql({
      id,
      clinic_id: clinicId,
      location_id: input.locationId ?? later?.locationId ?? locationId,
      patient_id: input.patientId,
      service_id: serviceId,
      practitioner_id: input.practitionerId ?? null,
      appointment_id: input.appointmentId ?? null,
      minutes: input.minutes ?? later?.minutes ?? await minutesFor(scope, serviceId),
      weekdays: [...new Set(input.weekdays)].sort(),
      earliest: input.earliest ?? null,
      latest: input.latest ?? null,
      from_day: input.fromDay ?? null,
      until_day: input.untilDay ?? null,
      notice_minutes: input.noticeMinutes,
      priority: input.priority,
      due_on: input.dueOn ?? null,
      note: input.note,
      source,
    })
  }`.catch(refusedBy({
    waiting_entries_patient_fkey: notOurs("patientId"),
    waiting_entries_service_fkey: notOurs("serviceId"),
    waiting_entries_practitioner_fkey: notOurs("practitionerId"),
    waiting_entries_location_fkey: notOurs("locationId"),
  }));
  await record(scope, {
    name: "waiting.joined",
    subjectKind: "waiting_entry",
    subjectId: id,
    patientId: input.patientId,
    permission: "waiting.read",
    changes: { serviceId: serviceId ?? "", appointmentId: input.appointmentId ?? "" },
  });
  return { id };
}

/** The visit that would be moved forward: it is the patient's own and still to come. */
async function laterVisit({ sql, clinicId }: Scope, id: string, patientId: string) {
  const [visit] = await sql<{ serviceId: string | null; locationId: string; minutes: number }[]>`
    select service_id as "serviceId", location_id as "locationId",
           (extract(epoch from ends_at - starts_at) / 60)::int as minutes
      from appointments
     where clinic_id = ${clinicId} and id = ${id} and patient_id = ${patientId} and starts_at > now()
       and status in ('requested', 'scheduled', 'confirmed')`;
  if (!visit) throw notOurs("appointmentId");
  return visit;
}

/** How long a service takes; half an hour where none is named. */
export async function minutesFor({ sql, clinicId }: Scope, serviceId: string | null): Promise<number> {
  const [service] = serviceId
    ? await sql<
      { minutes: number }[]
    >`select minutes from services where clinic_id = ${clinicId} and id = ${serviceId}`
    : [];
  return service?.minutes ?? 30;
}
