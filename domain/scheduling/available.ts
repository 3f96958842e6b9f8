import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { openOver } from "./availability/open.ts";
import { bounds, onGrid } from "./availability/slots.ts";
import { type Part, startsFor, startsOfAll } from "./availability/starts.ts";
import { shared, type Stretch } from "./availability/stretch.ts";
import { type Wall, wallOver } from "./availability/wall.ts";
import { busyOver } from "./busy_over.ts";
import { candidatesOf } from "./candidates.ts";
import { ownHours, type Rules, rulesOf } from "./rules.ts";
import { type Schedules, schedulesOf } from "./schedules.ts";

const minute = 60_000;

/** Whose free times are asked for, and for what visit. */
export const AskedTimes = z.object({
  day: z.string().refine(isDay, { params: { code: "invalid_date" } }).optional(),
  days: z.coerce.number().int().min(1).max(92).default(7),
  calendarId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  /** Somebody who must be free as well. */
  patientId: z.uuid().optional(),
  /** A visit that is being moved, and so is in nobody's way. */
  appointmentId: z.uuid().optional(),
  minutes: z.coerce.number().int().min(5).max(480).optional(),
});
export type AskedTimes = Partial<z.output<typeof AskedTimes>>;

/** One time at which a visit can begin, and with whom: in the order in which they are asked. */
export interface Slot {
  startsAt: Date;
  practitionerIds: string[];
}

/**
 * The times at which a visit can begin over some days, each with everybody who is free and at work then, by the clinic's
 * clock. What is over is not offered; notice and horizon bind the public only. 404 where what is asked for is not the
 * clinic's. The same answer serves the desk, the public, chat and the waiting list.
 */
export async function availableTimes(scope: Scope, asked: AskedTimes, now = new Date()): Promise<Slot[]> {
  allow(scope, "availability.read");
  const { timeZone } = scope;
  const { days = 7, day = dayIn(timeZone, now) } = asked;
  const rules = await rulesOf(scope, asked);
  const { calendarId, cooldown, practitioners } = rules;
  const candidates = await candidatesOf(scope, rules);
  const patients = asked.patientId ? [asked.patientId] : [];
  const [schedules, busy] = await Promise.all([
    schedulesOf(scope, rules.locationId, day, days),
    busyOver(scope, {
      who: [...new Set([...practitioners, ...candidates.values().flatMap((ids) => ids), ...patients])],
      day,
      days,
      calendarId,
      cooldown,
      except: asked.appointmentId,
    }),
  ]);
  const walls = wallOver(timeZone, day, days);
  const place = openOver(walls, day, days, schedules.place);
  const whole = { from: 0, until: rules.minutes, before: 0, after: 0 };
  const everybodys = ownHours(rules.hours, null);
  const bookable = everybodys
    ? shared(place, openOver(walls, day, days, { weekly: everybodys, days: [] }))
    : place;
  const always: Stretch[] = [[-Infinity, Infinity]];
  const startsOf = (id: string, open: readonly Stretch[], part: Part) =>
    startsFor(open, busy.get(id) ?? [], part);

  const common = startsOfAll([
    [startsFor(bookable, [], whole)],
    ...patients.map((id) => [startsOf(id, always, whole)]),
    ...rules.needs.filter(({ kind }) => kind !== "helper").map((need) =>
      candidates.get(need.kind)!.map((id) => startsOf(id, always, partOf(need, rules)))
    ),
  ]);
  const soonest = boundsFor(scope, rules, now);
  const helping = rules.needs.find(({ kind }) => kind === "helper");
  const free = new Map<number, string[]>();
  for (const id of practitioners) {
    const own = startsOf(id, openOf(id, { walls, day, days, schedules, rules, place }), rules.part);
    const helpers = helping && candidates.get("helper")!.filter((helper) => helper !== id)
      .map((helper) =>
        startsOf(
          helper,
          openOf(helper, { walls, day, days, schedules, rules, place }),
          partOf(helping, rules),
        )
      );
    const starts = startsOfAll([[common], [own], [soonest], ...helpers ? [helpers] : []]);
    for (const slot of onGrid(walls, starts, rules.step)) {
      const others = free.get(slot);
      if (others) others.push(id);
      else free.set(slot, [id]);
    }
  }
  return [...free].sort(([a], [b]) => a - b)
    .map(([slot, practitionerIds]) => ({ startsAt: new Date(slot * minute), practitionerIds }));
}

/** Which minutes of a visit a need takes. */
export const partOf = (
  { fromMinute, untilMinute }: { fromMinute: number; untilMinute: number | null },
  { minutes }: Pick<Rules, "minutes">,
): Part => ({
  from: Math.min(fromMinute, minutes - 1),
  until: Math.min(untilMinute ?? minutes, minutes),
  before: 0,
  after: 0,
});

/** Between which minutes a visit may begin: the public needs notice, and sees no farther than the horizon. */
function boundsFor({ source }: Scope, { notice, horizon }: Rules, now: Date): Stretch[] {
  const at = Math.ceil(now.getTime() / minute);
  return [source === "booking" ? bounds(at, notice, horizon) : bounds(at, 0, Infinity)];
}

interface Around {
  walls: Wall[];
  day: string;
  days: number;
  schedules: Schedules;
  rules: Rules;
  place: Stretch[];
}

/**
 * When somebody is at work for a visit: inside opening hours, by the hours they have through the calendar, else by their
 * own, else whenever the place is open. Their days off hold either way.
 */
function openOf(id: string, { walls, day, days, schedules, rules, place }: Around): Stretch[] {
  const own = schedules.own(id);
  const weekly = ownHours(rules.hours, id);
  if (!own && !weekly) return place;
  const schedule = { weekly: weekly ?? own!.weekly, days: own?.days ?? [] };
  return shared(place, openOver(walls, day, days, schedule));
}
