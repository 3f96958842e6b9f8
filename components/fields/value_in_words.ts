import { dayInWords } from "@/core/dates.ts";
import type { SaidValue } from "@/domain/fields/values_of.ts";
import type { T } from "@/texts/mod.ts";

/** What was said to a clinic's own field, as a person reads it. */
export function valueInWords(t: T, { kind, value }: Pick<SaidValue, "kind" | "value">): string {
  if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
  if (typeof value === "number") return new Intl.NumberFormat(t.locale).format(value);
  return kind === "date" ? dayInWords(t.locale, "longDate", value) : value;
}
