import { dayInWords } from "@/core/dates.ts";
import type { Entry } from "@/domain/scheduling/waiting/entry.ts";
import type { T } from "@/texts/mod.ts";

/** Monday is 1: any week whose first day is a Monday will do. */
const dayOfWeek = (t: T, weekday: number) => dayInWords(t.locale, "weekday", `2026-06-0${weekday}`); // 1 June 2026 is a Monday

/** The weekdays to choose among, in the order of the week. */
export const weekdays = (t: T): { value: number; label: string }[] =>
  [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: dayOfWeek(t, value) }));

/** When somebody could come, in words: `Monday, Tuesday · 09:00–12:00 · until 3 March 2031`. */
export function windowInWords(
  t: T,
  { weekdays, earliest, latest, fromDay, untilDay }: Pick<
    Entry,
    "weekdays" | "earliest" | "latest" | "fromDay" | "untilDay"
  >,
): string {
  const day = (day: string) => dayInWords(t.locale, "date", day);
  const parts = [
    weekdays.length > 0 && weekdays.map((weekday) => dayOfWeek(t, weekday)).join(", "),
    (earliest || latest) && `${earliest ?? "00:00"}–${latest ?? "24:00"}`,
    fromDay && t("waiting.fromDay", { day: day(fromDay) }),
    untilDay && t("waiting.untilDay", { day: day(untilDay) }),
  ];
  return parts.filter(Boolean).join(" · ") || t("waiting.anyTime");
}
