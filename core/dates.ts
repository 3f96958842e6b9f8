import { keptBy } from "./kept.ts";
import { languageTag, type Locale } from "./text.ts";

const styles = {
  /** Saturday */
  weekday: { weekday: "long" },
  /** Sat */
  weekdayShort: { weekday: "short" },
  /** S */
  weekdayNarrow: { weekday: "narrow" },
  /** Sat 21 Nov */
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  /** 21 November */
  dayMonth: { day: "numeric", month: "long" },
  /** November 2026 */
  month: { month: "long", year: "numeric" },
  /** Saturday 21 November */
  day: { weekday: "long", day: "numeric", month: "long" },
  /** Saturday 21 November 2026 */
  fullDay: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 21 Nov 2026 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** 21 November 2026 */
  longDate: { day: "numeric", month: "long", year: "numeric" },
  /** 21 Nov 2026, 13:05 */
  moment: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const formats = keptBy((key) => {
  const [locale, style, timeZone] = key.split(" ") as [Locale, DateStyle, string];
  return new Intl.DateTimeFormat(languageTag(locale), {
    ...styles[style],
    timeZone,
    numberingSystem: "latn",
  });
});

/** An instant as people of a language read it where the clinic is. */
export function dateIn(locale: Locale, style: DateStyle, instant: Date, timeZone: string): string {
  return formats(`${locale} ${style} ${timeZone}`).format(instant);
}

/** A calendar day (yyyy-mm-dd) as people of a language read it. */
export function dayInWords(locale: Locale, style: DateStyle, day: string): string {
  return dateIn(locale, style, new Date(`${day}T00:00Z`), "UTC");
}
