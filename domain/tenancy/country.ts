import type { Locale } from "@/core/text.ts";

/** What is usual in a country: where a new clinic begins. */
export interface Usual {
  timeZone: string;
  currency: string;
  locale: Locale;
}

/** The countries that a clinic can be opened in, and what is usual there. */
export const countries: Record<string, Usual> = {
  AE: { timeZone: "Asia/Dubai", currency: "AED", locale: "en" },
  AT: { timeZone: "Europe/Vienna", currency: "EUR", locale: "en" },
  BD: { timeZone: "Asia/Dhaka", currency: "BDT", locale: "en" },
  BG: { timeZone: "Europe/Sofia", currency: "EUR", locale: "en" },
  CH: { timeZone: "Europe/Zurich", currency: "CHF", locale: "en" },
  CY: { timeZone: "Asia/Nicosia", currency: "EUR", locale: "en" },
  DE: { timeZone: "Europe/Berlin", currency: "EUR", locale: "en" },
  ES: { timeZone: "Europe/Madrid", currency: "EUR", locale: "en" },
  FR: { timeZone: "Europe/Paris", currency: "EUR", locale: "en" },
  GB: { timeZone: "Europe/London", currency: "GBP", locale: "en" },
  HU: { timeZone: "Europe/Budapest", currency: "HUF", locale: "en" },
  IE: { timeZone: "Europe/Dublin", currency: "EUR", locale: "en" },
  IN: { timeZone: "Asia/Kolkata", currency: "INR", locale: "en" },
  IT: { timeZone: "Europe/Rome", currency: "EUR", locale: "en" },
  KW: { timeZone: "Asia/Kuwait", currency: "KWD", locale: "en" },
  MD: { timeZone: "Europe/Chisinau", currency: "MDL", locale: "ro" },
  NL: { timeZone: "Europe/Amsterdam", currency: "EUR", locale: "en" },
  PK: { timeZone: "Asia/Karachi", currency: "PKR", locale: "en" },
  PL: { timeZone: "Europe/Warsaw", currency: "PLN", locale: "en" },
  QA: { timeZone: "Asia/Qatar", currency: "QAR", locale: "en" },
  RO: { timeZone: "Europe/Bucharest", currency: "RON", locale: "ro" },
  SA: { timeZone: "Asia/Riyadh", currency: "SAR", locale: "en" },
};

/** Every currency that a clinic can reckon in. */
export const currencies = [...new Set(Object.values(countries).map(({ currency }) => currency)), "USD"]
  .sort();

/** Every time zone that can be chosen. */
export const timeZones = (): string[] => Intl.supportedValuesOf("timeZone");

/** What a clinic of that name can be called in an address: its Latin letters and digits, or nothing where it has none. */
export function slugFor(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 40).replaceAll(/^-+|-+$/g, "");
}
