import type { Opening, Wish } from "./wish.ts";

/** What a score is made of, each part with the most it can be; together a hundred. */
export const most = { priority: 40, length: 20, overdue: 15, person: 10, waiting: 10, window: 5 } as const;
export type Part = keyof typeof most;
export type Parts = Record<Part, number>;

/** A wish that a gap could grant, and why it stands where it stands. */
export interface Ranked<W extends Wish> {
  wish: W;
  score: number;
  parts: Parts;
}

const minute = 60_000;
const day = 86_400_000;

/** Whether somebody could come: it is long enough, with the right person, when they can, and they hear of it in time. */
export function couldCome(gap: Opening, wish: Wish, now: Date): boolean {
  const until = addMinutes(gap.from, wish.minutes);
  return wish.minutes <= gap.minutes &&
    (wish.practitionerId === null || wish.practitionerId === gap.practitionerId) &&
    (wish.weekdays.length === 0 || wish.weekdays.includes(gap.weekday)) &&
    (wish.earliest === null || gap.from >= wish.earliest) &&
    (wish.latest === null || until <= wish.latest) &&
    (wish.fromDay === null || gap.day >= wish.fromDay) &&
    (wish.untilDay === null || gap.day <= wish.untilDay) &&
    +gap.startsAt - +now >= wish.noticeMinutes * minute &&
    (wish.laterAt === null || wish.laterAt > gap.startsAt);
}

/** Why somebody should be asked sooner than others: who is urgent, fills the gap, is overdue, asked for just this, or waits long. */
export function partsOf(gap: Opening, wish: Wish, now: Date): Parts {
  const overdue = wish.dueOn === null ? 0 : (Date.parse(gap.day) - Date.parse(wish.dueOn)) / day;
  const waited = (+now - +wish.askedAt) / day;
  const choosy = wish.weekdays.length > 0 || wish.earliest !== null || wish.latest !== null;
  return {
    priority: wish.priority * most.priority / 2,
    length: Math.round(most.length * wish.minutes / gap.minutes),
    overdue: within(Math.ceil(overdue / 7), most.overdue),
    person: wish.practitionerId === null ? 0 : most.person,
    waiting: within(Math.floor(waited / 3), most.waiting),
    window: choosy ? most.window : 0,
  };
}

/** Those who could come, whoever should be asked first before the others; of two alike, whoever has waited longer. */
export function ranked<W extends Wish & { id: string }>(gap: Opening, wishes: W[], now: Date): Ranked<W>[] {
  return wishes.filter((wish) => couldCome(gap, wish, now))
    .map((wish) => {
      const parts = partsOf(gap, wish, now);
      return { wish, parts, score: Object.values(parts).reduce((sum, part) => sum + part, 0) };
    })
    .sort((one, other) =>
      other.score - one.score || +one.wish.askedAt - +other.wish.askedAt ||
      (one.wish.id < other.wish.id ? -1 : 1)
    );
}

const within = (points: number, most: number) => Math.min(Math.max(points, 0), most);

/** A wall clock some minutes later, beyond 24:00 too; clocks that change in between are the booking's concern. */
function addMinutes(clock: string, minutes: number): string {
  const [hour, past] = clock.split(":").map(Number);
  const all = hour * 60 + past + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}
