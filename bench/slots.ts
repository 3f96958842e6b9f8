import { openOver, type Schedule } from "@/domain/scheduling/availability/open.ts";
import { onGrid } from "@/domain/scheduling/availability/slots.ts";
import { type Busy, startsFor } from "@/domain/scheduling/availability/starts.ts";
import { dayNumber, wallOver } from "@/domain/scheduling/availability/wall.ts";
import { within } from "./budget.ts";

const zone = "Europe/Bucharest";
const first = "2026-09-01"; // the clock goes back within the ninety days
const step = 15;
const part = { from: 0, until: 30, before: 0, after: 0 };

interface Person {
  schedule: Schedule;
  busy: Busy[];
}

/** So many people at work for so many days, a day off and a long day each month, and four visits a day. */
function people(count: number, days: number): Person[] {
  const begin = dayNumber(first);
  const dayOf = (number: number) => new Date((begin + number) * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, who) => ({
    schedule: {
      weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, opens: "09:00", closes: "13:00" },
        { weekday, opens: "14:00", closes: "18:00" },
      ]),
      days: Array.from({ length: Math.ceil(days / 15) }, (_, at) => ({
        day: dayOf(at * 15 + who % 15),
        hours: at % 2 ? [{ opens: "10:00", closes: "20:00" }] : [],
      })),
    },
    busy: Array.from({ length: days * 4 }, (_, at) => {
      const from = (begin + Math.floor(at / 4)) * 1_440 + (7 + 2 * (at % 4)) * 60 + (who * 15) % 60;
      return { from, until: from + 30 + 15 * (at % 3), before: 0, after: 0 };
    }),
  }));
}

const offered = (days: number, all: Person[]) => {
  const walls = wallOver(zone, first, days);
  let slots = 0;
  for (const { schedule, busy } of all) {
    slots += onGrid(walls, startsFor(openOver(walls, first, days, schedule), busy, part), step).length;
  }
  return slots;
};

/** The same by the plainest loop there is: each start of each day against the busy times that can reach it. */
function byLoop(days: number, all: Person[]): number {
  const walls = wallOver(zone, first, days);
  const begin = dayNumber(first);
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  let slots = 0;
  for (const { schedule, busy } of all) {
    let reached = 0;
    for (let day = begin; day < begin + days; day++) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const weekday = (day + 3) % 7 + 1;
      const hours = schedule.days.find((one) => one.day === date)?.hours ??
        schedule.weekly.filter((one) => one.weekday === weekday);
      for (const { opens, closes } of hours) {
        for (let wall = minutes(opens); wall + part.until <= minutes(closes); wall += step) {
          const local = day * 1_440 + wall;
          const { ahead } = walls.find((one) =>
            local - one.ahead >= one.from && local - one.ahead < one.until
          )!;
          const at = local - ahead;
          while (reached < busy.length && busy[reached].until <= at) reached++;
          if (reached === busy.length || busy[reached].from >= at + part.until) slots++;
        }
      }
    }
  }
  return slots;
}

/** How long slots take to find, against the loop, and as there are more days and more visits. */
export function slotBudgets(): void {
  const [count, days] = [10, 90];
  const all = people(count, days);
  if (offered(days, all) !== byLoop(days, all)) {
    throw new Error("the engine and the loop differ");
  }
  const best = (work: () => unknown) => {
    for (let warm = 0; warm < 30; warm++) work();
    return Math.min(...Array.from({ length: 30 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }));
  };
  const engine = best(() => offered(days, all));
  const loop = best(() => byLoop(days, all));
  const text = `${engine.toFixed(2)} ms for ${offered(days, all)} slots against ${loop.toFixed(2)} ms`;
  within("slots of 10 people over 90 days over the plain loop", engine / loop, 2, "×", text);
  const twice = people(count, 2 * days);
  within("slots over twice the days", best(() => offered(2 * days, twice)) / engine, 2.5, "×");
}
