import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";

/** A phone number as people type it, in E.164; null where it is no whole number. `country` (ISO 3166) is assumed where none is said. */
export function phoneFrom(typed: string, country: string): string | null {
  const number = parsePhoneNumberFromString(typed, country as CountryCode);
  return number?.isPossible() ? number.number : null;
}

/** An E.164 number as people of `country` read it: national at home, international elsewhere. */
export function phoneIn(country: string, number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
