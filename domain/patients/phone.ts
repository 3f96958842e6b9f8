import {
  type CountryCode,
  findPhoneNumbersInText,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from "libphonenumber-js";

/**
 * A phone number as people type or paste it, in E.164; null where it is no whole number. `country` (ISO 3166) is assumed
 * where none is said.
 */
export function phoneFrom(typed: string, country: string): string | null {
  const tidy = asciiDigits(typed).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  const number = parsePhoneNumberFromString(tidy, country as CountryCode) ??
    findPhoneNumbersInText(tidy, country as CountryCode)[0]?.number;
  return number?.isPossible() ? number.number : null;
}

/** An E.164 number as people of `country` read it: national at home, international elsewhere. */
export function phoneIn(country: string, number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}

/** The digits that stand behind the country's code, for a number that is dialled at home; a foreign one and what is none stay as they are. */
export function phoneAtHome(country: string, number: string): { national: string; foreign: boolean } {
  const parsed = parsePhoneNumberFromString(number, country as CountryCode);
  if (!parsed?.isPossible()) return { national: number, foreign: number.startsWith("+") };
  const foreign = parsed.countryCallingCode !== getCountryCallingCode(country as CountryCode);
  return foreign
    ? { national: parsed.formatInternational(), foreign }
    : { national: parsed.nationalNumber, foreign };
}

/** A country's code as it is dialled from abroad, `+92`. */
export const callingCode = (country: string): string => `+${getCountryCallingCode(country as CountryCode)}`;

/** Digits of any script as 0 to 9: a number is often pasted as it was written in Urdu. */
const asciiDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹०-९]/g, (digit) => String((digit.codePointAt(0)! - zeroOf(digit)) % 10));

const zeroOf = (digit: string) => [0x0660, 0x06f0, 0x0966].findLast((zero) => digit.codePointAt(0)! >= zero)!;
