import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import { type Hours, hoursOn } from "./availability/open.ts";
import { schedulesOf } from "./schedules.ts";

/** When a place is open on a day, and a practitioner at work there: null for one who keeps the place's hours. */
export async function windowsOf(
  scope: Scope,
  locationId: string,
  practitionerId: string | null,
  day: string,
): Promise<{ place: Hours[]; practitioner: Hours[] | null }> {
  const { place, own } = await schedulesOf(scope, locationId, day, 1);
  const theirs = practitionerId && own(practitionerId);
  return { place: hoursOn(place, day), practitioner: theirs ? hoursOn(theirs, day) : null };
}

/**
 * Refuses a visit that is not wholly inside opening and working hours: first the clinic's, then the practitioner's (SCH-03).
 * Whoever may book outside them is not asked.
 */
export async function refuseOutsideHours(
  scope: Scope,
  visit: {
    locationId: string;
    practitionerId: string | null;
    startsAt: Date;
    endsAt: Date;
  },
): Promise<void> {
  if (scope.permissions.has("appointments.override_hours")) return;
  const [from, until] = [visit.startsAt, visit.endsAt].map((at) => clockIn(scope.timeZone, at));
  const day = dayIn(scope.timeZone, visit.startsAt);
  const { place, practitioner } = await windowsOf(scope, visit.locationId, visit.practitionerId, day);
  const overnight = dayIn(scope.timeZone, new Date(visit.endsAt.getTime() - 1)) !== day;
  const midnight = until === "00:00"; // the end of the day, not its beginning
  const inside = ({ opens, closes }: Hours) =>
    !overnight && from >= opens && (midnight ? "24:00" : until) <= closes;
  if (place.length === 0) throw closed({ clinic: scope.clinicName });
  if (!place.some(inside)) throw outside(scope.clinicName, place, until);
  if (!practitioner || practitioner.some(inside)) return;
  const name = await nameOf(scope, visit.practitionerId!);
  throw practitioner.length === 0 ? closed({ clinic: name }) : outside(name, practitioner, until);
}

const closed = (values: { clinic: string }) =>
  new Refusal(422, "outside_hours", values, marked("closed_that_day", values), "closed_that_day");

function outside(practitioner: string, hours: Hours[], until: string): Refusal {
  const values = { practitioner, opens: hours[0].opens, closes: hours.at(-1)!.closes, until };
  return new Refusal(422, "outside_hours", values, marked("outside_hours", values));
}

async function nameOf({ sql, clinicId }: Scope, practitionerId: string): Promise<string> {
  const [{ name }] = await sql<{ name: string }[]>`
    select name from practitioners where clinic_id = ${clinicId} and id = ${practitionerId}`;
  return name;
}

const marked = (code: string, values: Record<string, string>) => ({ startsAt: [{ code, values }] });
