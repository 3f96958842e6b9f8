import { dayInWords } from "@/core/dates.ts";
import { languageTag } from "@/core/text.ts";
import { dayAfter, weekdayOf } from "@/core/time.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** yyyy-mm */
  month: string;
  today: string;
  chosen: string | null;
  /** The days on which something is free. */
  free: ReadonlySet<string>;
  dayHref: (day: string) => string;
  /** The month before and after, where there is any. */
  before: string | null;
  after: string | null;
}

/** A month to choose a day in: what leads nowhere is struck. */
export function DaysOfMonth({ t, month, today, chosen, free, dayHref, before, after }: Props) {
  const first = `${month}-01`;
  const begins = dayAfter(first, 1 - weekdayOf(first));
  const weeks: string[][] = [];
  for (let day = begins; day < first || day.startsWith(month); day = dayAfter(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => dayAfter(day, days)));
  }
  const arrow = (day: string | null, icon: "chevron-left" | "chevron-right", label: string) =>
    day && (
      <a
        class="button"
        data-kind="quiet"
        data-size="small"
        data-icon
        href={dayHref(day)}
        aria-label={label}
        title={label}
      >
        <Icon name={icon} flip />
      </a>
    );
  return (
    <div class="mini-month" data-size="large">
      <header>
        <h2>{monthInWords(t, first)}</h2>
        <span class="row" data-gap="0">
          {arrow(before, "chevron-left", t("booking.earlier"))}
          {arrow(after, "chevron-right", t("booking.later"))}
        </span>
      </header>
      <table>
        <thead>
          <tr>
            {weeks[0].map((day) => (
              <th key={day} scope="col">
                <abbr title={dayInWords(t.locale, "weekday", day)}>{initialOf(t, day)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {!day.startsWith(month)
                    ? <span data-outside>{Number(day.slice(8))}</span>
                    : !free.has(day)
                    ? (
                      <span aria-disabled="true" aria-current={day === today ? "date" : undefined}>
                        {Number(day.slice(8))}
                      </span>
                    )
                    : (
                      <a
                        href={dayHref(day)}
                        aria-current={day === today ? "date" : "false"}
                        data-chosen={day === chosen || undefined}
                        aria-label={dayInWords(t.locale, "fullDay", day)}
                      >
                        {Number(day.slice(8))}
                      </a>
                    )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** March 2026 */
const monthInWords = (t: T, first: string) =>
  new Intl.DateTimeFormat(languageTag(t.locale), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    numberingSystem: "latn",
  }).format(new Date(`${first}T00:00Z`));

/** M; in Urdu, which has no such letters, the short word. */
const initialOf = (t: T, day: string) =>
  new Intl.DateTimeFormat(languageTag(t.locale), {
    weekday: t.locale === "ur" ? "short" : "narrow",
    timeZone: "UTC",
  })
    .format(new Date(`${day}T00:00Z`));
