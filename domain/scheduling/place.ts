import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { clockIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { chosenFor, partsOf } from "./keeping.ts";
import { type Kept, notOurs, reserve, takenBy, takeTime, twice } from "./reserve.ts";
import type { Rules } from "./rules.ts";

/** A visit that is about to be. */
export interface Placing {
  patientId: string | null;
  practitionerId: string;
  serviceId: string | null;
  resourceIds: string[];
  startsAt: Date;
  /** The clinic's wall clock that is promised, `2026-03-02T12:00`. */
  wallStart: string;
  reason: string;
  note?: string;
  status?: "held" | "requested" | "scheduled";
  heldUntil?: Date;
  seriesId?: string;
  /** Why it may stand beside others; takes a permission of its own. */
  overbookedBecause?: string;
}

/**
 * Writes a visit and keeps the time of everyone it needs by `rules`: the practitioner for their part, the patient, and one
 * of each kind of thing it takes. Refuses (409) an overlap, saying who is busy, and a second visit of the patient at the
 * same moment; (422) anybody of another clinic. Who may do so, and whether it is inside the hours, the caller has asked.
 */
export async function placeVisit(
  scope: Scope,
  rules: Rules,
  placing: Placing,
): Promise<{ id: string; endsAt: Date }> {
  const { sql, clinicId, timeZone } = scope;
  const id = newId();
  const { patientId, practitionerId, serviceId, startsAt, status = "scheduled", overbookedBecause } = placing;
  const endsAt = new Date(startsAt.getTime() + rules.minutes * 60_000);
  const { sure, open } = await partsOf(scope, rules, placing);
  await refuseTaken(scope, sure, overbookedBecause); // most who come second hear so at once, and make nobody wait
  const others = open.flatMap(({ candidates, kind, startsAt, endsAt }): Kept[] =>
    candidates.map((one) => ({ [kind]: one, startsAt, endsAt }))
  );
  const taken = await takeTime(scope, null, sure, others);
  if (taken && !overbookedBecause) throw taken;
  await sql`
    insert into appointments (id, clinic_id, location_id, patient_id, practitioner_id, service_id, calendar_id, series_id,
                              status, held_until, starts_at, ends_at, wall_start, reason, note, source)
    values (${id}, ${clinicId}, ${rules.locationId}, ${patientId}, ${practitionerId}, ${serviceId}, ${rules.calendarId},
            ${placing.seriesId ?? null}, ${status}, ${placing.heldUntil ?? null}, ${startsAt}, ${endsAt},
            ${placing.wallStart}, ${placing.reason}, ${placing.note ?? ""}, ${scope.source})`.catch(
    refusedBy({
      appointments_patient_fkey: notOurs("patientId"),
      appointments_practitioner_fkey: notOurs("practitionerId"),
      appointments_service_fkey: notOurs("serviceId"),
      appointments_location_fkey: notOurs("locationId"),
      appointments_twice_key: () => twice(scope, clockIn(timeZone, startsAt)),
    }),
  );
  const keeping = {
    appointmentId: id,
    locationId: rules.locationId,
    kept: [...sure, ...await chosenFor(scope, open)],
  };
  await besides(
    scope,
    id,
    overbookedBecause,
    (overbooked) =>
      reserve(scope, keeping, overbooked).catch(
        refusedBy({ reservations_resource_fkey: notOurs("resourceId") }),
      ),
  );
  return { id, endsAt };
}

/** Refuses who is busy then already, unless it was said why they are booked beside it. */
async function refuseTaken(scope: Scope, kept: Kept[], because?: string): Promise<void> {
  const taken = because ? null : await takenBy(scope, null, kept);
  if (taken) throw taken;
}

/**
 * Keeps time, and where somebody is busy keeps it beside them if it was said why, marking the visit; that takes its own
 * permission. Where everybody is free nothing is marked.
 */
export async function besides(
  scope: Scope,
  id: string,
  because: string | undefined,
  keep: (overbooked: boolean) => Promise<void>,
): Promise<void> {
  const { sql, clinicId } = scope;
  try {
    await keep(false);
  } catch (error) {
    if (!because || !(error instanceof Refusal) || error.code !== "slot_taken") throw error;
    allow(scope, "appointments.double_book");
    await keep(true);
    await sql`update appointments set overbooked_because = ${because} where clinic_id = ${clinicId} and id = ${id}`;
  }
}

/** Tells that a visit was booked. */
export const toldBooked = (
  scope: Scope,
  id: string,
  { patientId, practitionerId, startsAt }: Placing,
  minutes: number,
): Promise<void> =>
  record(scope, {
    name: "appointment.booked",
    subjectKind: "appointment",
    subjectId: id,
    patientId: patientId ?? undefined,
    permission: "appointments.read",
    changes: { practitionerId, startsAt: startsAt.toISOString(), minutes },
  });
