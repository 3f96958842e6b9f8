import { boundsOf, clockIn } from "@/core/time.ts";
import { hoursOn } from "@/domain/scheduling/mod.ts";
import type { Block, Column } from "@/components/scheduling/calendar/grid.ts";
import {
  both,
  piecesOf,
  type Stretch,
  stretchesOf,
  without,
} from "@/components/scheduling/calendar/stretches.ts";
import type { T } from "@/texts/mod.ts";
import type { Calendar } from "./calendar_of.ts";

type Whose = Pick<Column, "key" | "day" | "practitionerId">;

/** When somebody can be seen in a column: the place is open, and whoever it is works. Nothing is known without schedules. */
export function openIn({ schedules }: Calendar, { day, practitionerId }: Whose): Stretch[] {
  if (!schedules) return [];
  const place = stretchesOf(hoursOn(schedules.place, day));
  const own = practitionerId ? schedules.own(practitionerId) : null;
  return own ? both(place, stretchesOf(hoursOn(own, day))) : place;
}

/** The hours shown in which a column is closed; `open` is when it is not. */
export function closedIn(
  calendar: Calendar,
  t: T,
  open: Stretch[],
  fromHour: number,
  hours: number,
): Block[] {
  if (!calendar.schedules) return [];
  return without([fromHour * 60, (fromHour + hours) * 60], open).flatMap((stretch) =>
    piecesOf(stretch).map((piece, index) => ({
      kind: "closed" as const,
      label: open.length === 0 && index === 0 ? t("calendar.closed") : "",
      ...piece,
    }))
  );
}

/** Leave and blocked time in a column. */
export function absentIn(calendar: Calendar, t: T, column: Whose, fromHour: number, hours: number): Block[] {
  const { away, timeZone, slug, mayBlock } = calendar;
  if (away.length === 0) return [];
  const [begins, ends] = boundsOf(timeZone, column.day);
  const whose = new Set([column.practitionerId, column.key]);
  return away
    .filter((one) => whose.has(one.whose) && one.startsAt < ends && one.endsAt > begins)
    .flatMap(({ kind, reason, startsAt, endsAt }) => {
      const from = startsAt <= begins ? 0 : minuteOf(clockIn(timeZone, startsAt));
      const until = endsAt >= ends ? 1440 : minuteOf(clockIn(timeZone, endsAt));
      const shown: Stretch = [Math.max(from, fromHour * 60), Math.min(until, (fromHour + hours) * 60)];
      return piecesOf(shown).map((piece, index) => ({
        kind,
        label: index === 0 ? [t(`calendar.kind_${kind}`), reason].filter(Boolean).join(": ") : "",
        href: mayBlock ? `/c/${slug}/absences` : undefined,
        ...piece,
      }));
    });
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
