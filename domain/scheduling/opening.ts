import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { clock, closing } from "./clock.ts";

/** A stretch of a weekday (1 is Monday) in which the clinic is open, on its wall clock. */
export interface Opening {
  weekday: number;
  opens: string;
  closes: string;
}

export const ChangedHours = z.object({
  /** A stretch with neither time is none: how a form says that it is closed. */
  hours: z.array(z.object({
    weekday: z.coerce.number().int().min(1).max(7),
    opens: clock.optional(),
    closes: closing.optional(),
  })).max(28).default([]),
  /** What stood there when the form was drawn; without it nothing is compared. */
  was: z.string().max(2_000).optional(),
});
export type ChangedHours = z.output<typeof ChangedHours>;

/** When the clinic's main place is open, through the week. */
export async function openingHours(scope: Scope): Promise<Opening[]> {
  allow(scope, "schedule.read");
  const rows = await scope.sql<Opening[]>`
    select weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes from weekly_hours
     where clinic_id = ${scope.clinicId} and location_id = ${scope.locationId} and practitioner_id is null
     order by weekday, opens`;
  return [...rows];
}

/** The hours in one line of text, by which a form says what it was drawn from. */
export const inOneLine = (hours: Opening[]): string => lines(hours).join(",");

/** Sets when the main place is open; refuses what ends before it begins or overlaps (422), and what others changed meanwhile (409). */
export async function changeHours(scope: Scope, { hours, was }: ChangedHours): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId, locationId } = scope;
  const wanted = stretches(hours);
  const before = await openingHours(scope);
  if (was !== undefined && was !== inOneLine(before)) throw new Refusal(409, "changed_meanwhile");
  await sql`
    delete from weekly_hours
     where clinic_id = ${clinicId} and location_id = ${locationId} and practitioner_id is null`;
  for (const { weekday, opens, closes } of wanted) {
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, weekday, opens, closes)
      values (${newId()}, ${clinicId}, ${locationId}, ${weekday}, ${opens}, ${closes})`;
  }
  await record(scope, {
    name: "hours.changed",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "schedule.read",
    changes: { before: lines(before), after: lines(wanted) },
  });
}

const lines = (hours: Opening[]) =>
  hours.map(({ weekday, opens, closes }) => `${weekday} ${opens}–${closes}`);

/** The stretches that were said, in order. */
function stretches(hours: ChangedHours["hours"]): Opening[] {
  const said = hours.map(({ weekday, opens, closes }, index) => {
    if (!opens && !closes) return null;
    if (!opens || !closes) throw wrong(index, opens ? "closes" : "opens", "required");
    if (closes <= opens) throw wrong(index, "closes", "ends_before");
    return { weekday, opens, closes, index };
  }).filter((stretch) => stretch !== null)
    .sort((one, other) => one.weekday - other.weekday || one.opens.localeCompare(other.opens));
  for (const [place, { weekday, opens, index }] of said.entries()) {
    const earlier = said[place - 1];
    if (earlier?.weekday === weekday && opens < earlier.closes) {
      throw wrong(index, "opens", "overlaps", { from: earlier.opens, until: earlier.closes });
    }
  }
  return said.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));
}

const wrong = (index: number, field: string, code: string, values?: Record<string, string>) =>
  new Refusal(422, "invalid_input", {}, { [`hours.${index}.${field}`]: [{ code, values }] });
