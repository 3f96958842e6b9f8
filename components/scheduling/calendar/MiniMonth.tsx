import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { dayInWords } from "@/core/dates.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** Whole weeks around the month, each day as yyyy-mm-dd. */
  days: string[];
  chosen: string;
  today: string;
  busy: ReadonlySet<string>;
  before: string;
  after: string;
  place: (day: string) => string;
}

/** A month beside the calendar: a dot is a day with visits, a ring is today, a fill is the day one looks at. */
export function MiniMonth({ t, days, chosen, today, busy, before, after, place }: Props) {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <section class="mini-month">
      <header>
        <h2>{dayInWords(t.locale, "month", chosen)}</h2>
        <span class="row" data-gap="0" data-wrap="no">
          <Button href={place(before)} kind="quiet" size="small" label={t("calendar.previousMonth")}>
            <Icon name="chevron-left" flip />
          </Button>
          <Button href={place(after)} kind="quiet" size="small" label={t("calendar.nextMonth")}>
            <Icon name="chevron-right" flip />
          </Button>
        </span>
      </header>
      <table>
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day} scope="col" abbr={dayInWords(t.locale, "weekday", day)}>
                {dayInWords(t.locale, "weekdayNarrow", day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <a
                    href={place(day)}
                    aria-label={dayInWords(t.locale, "day", day)}
                    aria-current={day === today ? "date" : "false"}
                    data-chosen={day === chosen || undefined}
                    data-busy={busy.has(day) || undefined}
                    data-outside={day.slice(0, 7) === chosen.slice(0, 7) ? undefined : true}
                  >
                    {Number(day.slice(8))}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
