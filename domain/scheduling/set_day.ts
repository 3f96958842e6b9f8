import { z } from "zod";
import { newId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { clock, closing } from "./clock.ts";
import { notOurs } from "./reserve.ts";

export const SaidDay = z.object({
  day: z.string().refine(isDay, { params: { code: "invalid_date" } }),
  /** Whose day it is; the whole place's where nobody is named. */
  practitionerId: z.uuid().optional(),
  /** The hours of that day; without any it is off. A stretch with neither time is none. */
  hours: z.array(z.object({
    opens: clock.optional(),
    closes: closing.optional(),
  })).max(4).default([]),
  reason: z.string().trim().max(200).default(""),
});
export type SaidDay = z.output<typeof SaidDay>;

export const ForgottenDay = SaidDay.pick({ day: true, practitionerId: true });
export type ForgottenDay = z.output<typeof ForgottenDay>;

/**
 * Says what is so on one day instead of its weekday's hours, for the main place or one who treats there; what was said of it
 * before is withdrawn. Visits that stand stay where they are. Refuses (422) a day that is over, and hours that end before
 * they begin or overlap.
 */
export async function setDay(scope: Scope, { day, practitionerId, hours, reason }: SaidDay): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId, locationId, timeZone } = scope;
  if (day < dayIn(timeZone)) throw refusedField("day", "in_the_past");
  const said = hours.filter(({ opens, closes }) => opens || closes);
  for (const [index, { opens, closes }] of said.entries()) {
    if (!opens || !closes) throw refusedField(`hours.${index}.${opens ? "closes" : "opens"}`, "required");
    if (closes <= opens) throw refusedField(`hours.${index}.closes`, "ends_before");
  }
  await withdraw(scope, { day, practitionerId });
  for (const { opens = null, closes = null } of said.length > 0 ? said : [{}]) {
    await sql`
      insert into schedule_days (id, clinic_id, location_id, practitioner_id, day, opens, closes, reason)
      values (${newId()}, ${clinicId}, ${locationId}, ${
      practitionerId ?? null
    }, ${day}, ${opens}, ${closes}, ${reason})`
      .catch(refusedBy({
        schedule_days_practitioner_fkey: notOurs("practitionerId"),
        schedule_days_overlap_excl: refusedField("hours", "overlaps_itself"),
      }));
  }
  await told(scope, "day.set", { day, practitionerId }, {
    hours: said.map(({ opens, closes }) => `${opens}–${closes}`),
  });
}

/** Makes one day like its weekday again; nothing happens where it is. */
export async function forgetDay(scope: Scope, which: ForgottenDay): Promise<void> {
  allow(scope, "schedule.write");
  if (await withdraw(scope, which) > 0) await told(scope, "day.forgotten", which, {});
}

async function withdraw({ sql, clinicId, locationId }: Scope, { day, practitionerId }: ForgottenDay) {
  const { count } = await sql`
    update schedule_days set withdrawn_at = now()
     where clinic_id = ${clinicId} and location_id = ${locationId} and day = ${day} and withdrawn_at is null
       and practitioner_id is not distinct from ${practitionerId ?? null}`;
  return count;
}

const told = (scope: Scope, name: string, which: ForgottenDay, changes: { hours?: string[] }) =>
  record(scope, {
    name,
    subjectKind: which.practitionerId ? "practitioner" : "clinic",
    subjectId: which.practitionerId ?? scope.clinicId,
    permission: "schedule.read",
    changes: { day: which.day, ...changes },
  });
