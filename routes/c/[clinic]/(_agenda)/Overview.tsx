import { dayAfter } from "@/core/time.ts";
import type { Look } from "@/domain/scheduling/mod.ts";
import { MiniMonth } from "@/components/scheduling/calendar/MiniMonth.tsx";
import { DayFacts } from "@/components/scheduling/DayFacts.tsx";
import type { T } from "@/texts/mod.ts";
import type { Calendar } from "./calendar_of.ts";
import { readerOf } from "./card_of.ts";
import { monthAfter, monthAround } from "./place.ts";

interface Props {
  t: T;
  calendar: Calendar;
  today: string;
  place: (look: Look, day?: string) => string;
}

/** Beside the calendar: the month, and how far the day has come. */
export function Overview({ t, calendar, today, place }: Props) {
  const { slug, timeZone, day, look, busy, visits } = calendar;
  const { from, days } = monthAround(day);
  return (
    <>
      <MiniMonth
        t={t}
        days={Array.from({ length: days }, (_, index) => dayAfter(from, index))}
        chosen={day}
        today={today}
        busy={busy}
        before={monthAfter(day, -1)}
        after={monthAfter(day, 1)}
        place={(to) => place(look, to)}
      />
      {look.view === "day" && (
        <DayFacts t={t} slug={slug} read={readerOf(calendar, t)} timeZone={timeZone} appointments={visits} />
      )}
    </>
  );
}
