import { keptBy } from "./kept.ts";

/** The languages that Cusp speaks; the first is the one everything is written in. */
export const locales = ["en", "ro", "ur"] as const;
export type Locale = typeof locales[number];

/** A sentence with `{placeholders}`, or one for each plural form of `{count}`. */
export type Sentence = string | { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Values = Record<string, string | number>;

/** Each language's own name for itself. */
export const nameOfLanguage: Record<Locale, string> = { en: "English", ro: "Română", ur: "اردو" };

/** The tag that `Intl` writes dates and numbers by: English with the day before the month, as the clinics write it. */
export function languageTag(locale: Locale): string {
  return { en: "en-GB", ro: "ro-RO", ur: "ur-PK" }[locale];
}

/** The direction that a language is written in, as `<html dir>` wants it. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ur" ? "rtl" : "ltr";
}

/** The first preference that Cusp speaks, else the best of an Accept-Language header, else English. */
export function pickLocale(
  preferences: (string | null | undefined)[],
  acceptLanguage?: string | null,
): Locale {
  const accepted = (acceptLanguage ?? "").split(",")
    .map((range) => {
      const [tag, quality] = range.trim().split(/;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  for (const tag of [...preferences, ...accepted]) {
    const language = tag?.toLowerCase().split("-")[0];
    const locale = locales.find((known) => known === language);
    if (locale) return locale;
  }
  return "en";
}

/** The sentence with its values in place: the plural form that `count` asks for, numbers as the language writes them. */
export function fill(sentence: Sentence, values: Values = {}, locale: string = "en"): string {
  const form = typeof sentence === "string"
    ? sentence
    : sentence[pluralRules(locale).select(Number(values.count))] ?? sentence.other;
  return form.replaceAll(/\{(\w+)\}/g, (placeholder, name) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? numberFormat(locale).format(value) : value;
  });
}

// Making one costs more than a whole card of the agenda, so each language has its own for good.
const pluralRules = keptBy((locale) => new Intl.PluralRules(locale));
const numberFormat = keptBy((locale) => new Intl.NumberFormat(locale));
