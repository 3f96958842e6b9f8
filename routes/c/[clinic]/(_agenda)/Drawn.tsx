import { dayInWords } from "@/core/dates.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { HourGrid } from "@/components/scheduling/calendar/HourGrid.tsx";
import { Month } from "@/components/scheduling/calendar/Month.tsx";
import { VisitLines } from "@/components/scheduling/calendar/VisitLines.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";
import type { Calendar } from "./calendar_of.ts";
import { readerOf } from "./card_of.ts";
import { gridOf } from "./grid_of.ts";
import { cellsOf, linesOf, tooFull } from "./lines_of.ts";

/** What the page is called: its day, its week, its month. */
export function titleOf({ look, day, from, days }: Calendar, t: T): string {
  if (look.view === "day") return dayInWords(t.locale, "day", day);
  if (look.view === "month") return dayInWords(t.locale, "month", day);
  const until = dayAfter(from, days - 1);
  const first = from.slice(0, 7) === until.slice(0, 7)
    ? String(Number(from.slice(8)))
    : dayInWords(t.locale, "dayMonth", from);
  return `${first}–${dayInWords(t.locale, "dayMonth", until)}`;
}

interface Props {
  t: T;
  calendar: Calendar;
  title: string;
  now: Date;
  book?: string;
}

/** The visits as the look wants them: over hours, in a month, or line by line; or that there are none. */
export function Drawn({ t, calendar, title, now, book }: Props) {
  const { look, visits, away, sessions, search } = calendar;
  if (look.view === "month") {
    return <Month t={t} label={title} cells={cellsOf(calendar, t, dayIn(calendar.timeZone, now))} />;
  }
  const besides = look.view === "list" ? 0 : away.length + sessions.length;
  if (visits.length + besides === 0) {
    return <Nothing {...{ t, look, title, search, book }} />;
  }
  if (look.view === "list" || look.view === "week" && tooFull(calendar)) {
    return <VisitLines t={t} days={linesOf(calendar, t)} />;
  }
  return <HourGrid t={t} label={title} grid={gridOf(calendar, t, now)} read={readerOf(calendar, t)} />;
}

function Nothing(
  { t, look, title, search, book }: Pick<Props, "t" | "title" | "book"> & Pick<Calendar, "look" | "search">,
) {
  if (search) {
    return (
      <Empty icon={<Icon name="search" />} title={t("calendar.nothingFound", { search })}>
        {t("calendar.nothingFoundText")}
      </Empty>
    );
  }
  const one = look.view === "day";
  return (
    <Empty
      icon={<Icon name="calendar" />}
      title={t(one ? "scheduling.freeDay" : "calendar.freeWeek")}
      action={book && <Button href={book} kind="primary">{t("scheduling.new")}</Button>}
    >
      {one ? t("scheduling.freeDayText", { day: title }) : t("calendar.freeSpan")}
    </Empty>
  );
}
