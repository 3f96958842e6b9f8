import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn, weekdayOf } from "@/core/time.ts";

/** A stretch of a day, both ends as hh:mm on the clinic's wall clock. */
export interface Window {
  opens: string;
  closes: string;
}

interface Row extends Window {
  practitionerId: string | null;
  practitioner: string | null;
}

/** When a place is open on a day, and a practitioner at work there; a practitioner without hours keeps the place's. */
export async function windowsOf(
  scope: Scope,
  locationId: string,
  practitionerId: string | null,
  day: string,
) {
  const rows = await scope.sql<Row[]>`
    select h.practitioner_id as "practitionerId", d.name as practitioner,
           to_char(h.opens, 'HH24:MI') as opens, to_char(h.closes, 'HH24:MI') as closes
      from weekly_hours h
      left join practitioners d on d.id = h.practitioner_id
     where h.clinic_id = ${scope.clinicId} and h.location_id = ${locationId} and h.weekday = ${weekdayOf(day)}
       and (h.practitioner_id is null or h.practitioner_id = ${practitionerId})
     order by h.opens`;
  const own = rows.filter((row) => row.practitionerId !== null);
  return { place: rows.filter((row) => row.practitionerId === null), practitioner: own };
}

/** Refuses a visit that is not wholly inside opening and working hours: first the clinic's, then the practitioner's (SCH-03). */
export async function refuseOutsideHours(
  scope: Scope,
  visit: {
    locationId: string;
    practitionerId: string | null;
    from: string;
    until: string;
    startsAt: Date;
    endsAt: Date;
  },
): Promise<void> {
  const day = visit.from.slice(0, 10);
  const { place, practitioner } = await windowsOf(scope, visit.locationId, visit.practitionerId, day);
  const [from, until] = [visit.from.slice(11, 16), visit.until.slice(11, 16)];
  const overnight = dayIn(scope.timeZone, new Date(visit.endsAt.getTime() - 1)) !== day;
  const midnight = until === "00:00"; // the end of the day, not its beginning
  const inside = ({ opens, closes }: Window) =>
    !overnight && from >= opens && (midnight ? "24:00" : until) <= closes;
  for (
    const [windows, name] of [[place, scope.clinicName], [
      practitioner,
      practitioner[0]?.practitioner ?? "",
    ]] as const
  ) {
    if (windows === practitioner && windows.length === 0) continue;
    if (windows.length === 0) {
      throw new Refusal(
        422,
        "outside_hours",
        { clinic: name },
        marked("closed_that_day", { clinic: name }),
        "closed_that_day",
      );
    }
    if (windows.some(inside)) continue;
    const values = { practitioner: name, opens: windows[0].opens, closes: windows.at(-1)!.closes, until };
    throw new Refusal(422, "outside_hours", values, marked("outside_hours", values));
  }
}

const marked = (code: string, values: Record<string, string>) => ({ startsAt: [{ code, values }] });
