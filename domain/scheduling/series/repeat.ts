import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { weekdayOf } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { book, bookOne, NewAppointment } from "../book.ts";
import { notOurs } from "../reserve.ts";
import { eachOf } from "./each.ts";
import { occurrencesOf } from "./occurrences.ts";

export const Repeat = z.object({
  everyWeeks: z.coerce.number().int().min(1).max(12).default(1),
  /** 1 is Monday; the first visit's own weekday where none is named. */
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
  /** How many visits in all; where nobody says, it is one. */
  times: z.coerce.number().int().min(1).max(60).default(1),
  /** Days (yyyy-mm-dd) on which it cannot be, and that are left out; a form writes them one after the other. */
  leaveOut: z.union([
    z.array(z.string()),
    z.string().transform((days) => days.split(/[\s,;]+/).filter(Boolean)),
  ]).pipe(z.array(z.iso.date()).max(60)).default([]),
});
export type Repeat = z.output<typeof Repeat>;

export const NewVisits = z.object({ ...NewAppointment.shape, repeat: Repeat.optional() });
export type NewVisits = z.output<typeof NewVisits>;

/** Books one visit, or a row of them. */
export async function bookVisits(
  scope: Scope,
  { repeat: rule, ...visit }: NewVisits,
): Promise<{ id: string; seriesId?: string; ids?: string[] }> {
  allow(scope, "appointments.write");
  return rule && rule.times > 1 ? await repeat(scope, visit, rule) : await book(scope, visit);
}

/**
 * Books a row of visits, all of them or none: where a day is not free or not open, the refusal (409) names every such day,
 * so that they can be left out. Returns the first visit.
 */
export async function repeat(
  scope: Scope,
  visit: NewAppointment,
  rule: Repeat,
): Promise<{ id: string; seriesId: string; ids: string[] }> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const weekdays = rule.weekdays.length > 0
    ? [...new Set(rule.weekdays)].sort()
    : [weekdayOf(visit.startsAt.slice(0, 10))];
  const walls = occurrencesOf(visit.startsAt, { ...rule, weekdays })
    .filter((wall) => !rule.leaveOut.includes(wall.slice(0, 10)));
  if (walls.length < 2) {
    throw new Refusal(422, "invalid_input", {}, { "repeat.leaveOut": [{ code: "nothing_left" }] });
  }
  const seriesId = newId();
  await sql`
    insert into visit_series (id, clinic_id, patient_id, every_weeks, weekdays, times)
    values (${seriesId}, ${clinicId}, ${visit.patientId}, ${rule.everyWeeks}, ${weekdays}, ${walls.length})`
    .catch(refusedBy({ visit_series_patient_fkey: notOurs("patientId") }));
  const ids: string[] = [];
  await eachOf(scope, walls, (wall) => wall, async (startsAt) => {
    ids.push((await bookOne(scope, { ...visit, startsAt, seriesId })).id);
  });
  await record(scope, {
    name: "series.booked",
    subjectKind: "visit_series",
    subjectId: seriesId,
    patientId: visit.patientId,
    permission: "appointments.read",
    changes: { everyWeeks: rule.everyWeeks, weekdays: weekdays.map(String), visits: ids.length },
  });
  return { id: ids[0], seriesId, ids };
}
