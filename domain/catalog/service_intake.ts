import type { Habits, Typed } from "@/core/importer.ts";
import type { Understood } from "@/core/importer_lines.ts";
import { amountFrom, firstOf, saysNo, saysYes } from "@/core/typed.ts";

/** What a column of a price list may mean. */
// deno-fmt-ignore -- a list of names
export const serviceFields = [
  "source_id", "code", "name", "name_en", "name_ro", "name_ur", "category", "minutes", "pattern", "price", "currency", "tax",
  "active", "description",
] as const;
export type ServiceField = typeof serviceFields[number];

/** What a line of a price list says. What it does not say is null. */
export interface SaidService {
  code: string | null;
  name: string;
  names: Record<string, string>;
  category: string | null;
  minutes: number | null;
  /** Minor units of the clinic's currency. */
  price: number | null;
  /** Hundredths of a percent. */
  tax: number | null;
  active: boolean | null;
  description: string | null;
}

const languages = ["en", "ro", "ur"] as const;

/** Understands a line of a price list; prices in major units, tax in percent. */
export function serviceSaid(typed: Typed<ServiceField>, { currency }: Habits): Understood<SaidService> {
  const reasons: string[] = [];
  const one = (field: ServiceField, most: number) => {
    const text = firstOf(typed[field]);
    if (text !== null && [...text].length > most) reasons.push(`${field}_too_long`);
    return text;
  };
  const number = (field: ServiceField, read: (text: string) => number | undefined) => {
    const text = firstOf(typed[field]);
    const value = text === null ? null : read(text);
    if (value === undefined) reasons.push(`${field}_invalid`);
    return value ?? null;
  };
  const names = Object.fromEntries(languages.flatMap((tag) => {
    const said = one(`name_${tag}`, 200);
    return said ? [[tag, said]] : [];
  }));
  const name = one("name", 200) ?? Object.values(names)[0] ?? "";
  if (name === "") reasons.push("name_missing");
  const said = firstOf(typed.currency);
  if (said && said.toUpperCase() !== currency) reasons.push("other_currency");
  const active = firstOf(typed.active);
  if (active && !saysYes(active) && !saysNo(active)) reasons.push("active_invalid");
  const code = one("code", 20);
  const sourceId = one("source_id", 200);
  return {
    sourceId,
    mark: code,
    reasons,
    said: {
      code,
      name,
      names,
      category: one("category", 100),
      minutes: number("minutes", minutesFrom) ?? number("pattern", patternFrom),
      price: number("price", (text) => unsigned(amountFrom(text, currency))),
      tax: number("tax", percentFrom),
      active: active && saysNo(active) ? false : active ? true : null,
      description: one("description", 2_000),
    },
  };
}

const unsigned = (amount: number | undefined) => amount !== undefined && amount >= 0 ? amount : undefined;

const minutesFrom = (text: string) => within(Number(text.replace(/\s*min(ute)?s?\.?$/i, "")), 5, 480);

/** Open Dental writes a stroke or a cross for every five minutes. */
const patternFrom = (text: string) => /^[/X]+$/i.test(text) ? within(text.length * 5, 5, 480) : undefined;

const percentFrom = (text: string) =>
  within(Number(text.replace("%", "").replace(",", ".").trim()) * 100, 0, 10_000);

const within = (value: number, least: number, most: number) => {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 && whole >= least && whole <= most ? whole : undefined;
};
