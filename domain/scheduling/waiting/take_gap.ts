import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { wallClockIn } from "@/core/time.ts";
import { shiftVisit } from "../move.ts";
import { placeVisit, toldBooked } from "../place.ts";
import { deskRules } from "../rules.ts";
import type { OfferSeen } from "./offer_seen.ts";

/** The visit at the gap's time: the later one moved there, or a new one by the rules of its service. */
export async function takeGap(scope: Scope, offer: OfferSeen): Promise<string> {
  const { startsAt, minutes, practitionerId, serviceId, locationId, patientId, appointmentId } = offer;
  const wallStart = wallClockIn(scope.timeZone, startsAt);
  if (appointmentId) {
    await shiftVisit(scope, await laterVisit(scope, appointmentId), {
      startsAt: wallStart,
      minutes,
      practitionerId,
    });
    return appointmentId;
  }
  const calendarId = await calendarFor(scope, offer);
  const { rules } = await deskRules(scope, {
    practitionerId,
    locationId,
    minutes,
    ...calendarId ? { calendarId } : { serviceId },
  });
  const resourceIds = calendarId ? [] : await resourcesFreed(scope, offer);
  const placing = { patientId, practitionerId, serviceId, resourceIds, startsAt, wallStart, reason: "" };
  const { id } = await placeVisit(scope, rules, placing);
  await toldBooked(scope, id, placing, rules.minutes);
  return id;
}

/** The calendar by whose rules the service is booked with them there, so that its chair comes with it; null for none. */
async function calendarFor(
  { sql, clinicId }: Scope,
  { serviceId, practitionerId, locationId }: OfferSeen,
): Promise<string | null> {
  if (serviceId === null) return null;
  const [calendar] = await sql<{ id: string }[]>`
    select c.id from calendars c
     where c.clinic_id = ${clinicId} and c.service_id = ${serviceId} and c.location_id = ${locationId}
       and c.withdrawn_at is null
       and exists (select from calendar_practitioners x
                    where x.clinic_id = c.clinic_id and x.calendar_id = c.id and x.practitioner_id = ${practitionerId})
     order by c.rank, c.id limit 1`;
  return calendar?.id ?? null;
}

/** The chairs and machines that the visit before kept and that are still free. */
async function resourcesFreed(
  { sql, clinicId }: Scope,
  { gapId, startsAt, minutes }: OfferSeen,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct r.resource_id as id
      from private.gap_left(${clinicId}, ${gapId}) left_by
      join reservations r on r.clinic_id = ${clinicId} and r.appointment_id = left_by
     where r.resource_id is not null and not r.standing
       and not exists (select from reservations o
                        where o.clinic_id = ${clinicId} and o.resource_id = r.resource_id and o.standing
                          and o.starts_at < ${startsAt}::timestamptz + make_interval(mins => ${minutes})
                          and o.ends_at > ${startsAt})`;
  return rows.map(({ id }) => id);
}

/** The later visit as moving it needs it: a guest sees of it what is still to come. */
async function laterVisit({ sql, clinicId }: Scope, id: string) {
  const [visit] = await sql<VisitToShift[]>`
    select id, status, starts_at as "startsAt", ends_at as "endsAt", version,
           json_build_object('id', patient_id, 'name', '') as patient,
           json_build_object('id', location_id, 'name', '') as location,
           case when practitioner_id is not null then json_build_object('id', practitioner_id, 'name', '') end as practitioner
      from appointments
     where clinic_id = ${clinicId} and id = ${id} and status in ('requested', 'scheduled', 'confirmed')`;
  if (!visit) throw new Refusal(410, "offer_outrun");
  return visit;
}

type VisitToShift = Parameters<typeof shiftVisit>[1];
