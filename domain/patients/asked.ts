/** One way to read what somebody typed to find a patient. */
export interface Asked {
  /** Words that the patient's text must hold. */
  words: string;
  /** Who holds this comes first. */
  best: string;
  /** Days, one of which must be the day of birth, as yyyy-mm-dd; empty where none was named. */
  births: string[];
}

const longest = 100;
const phone = /(?<!\S)[+(]?\d[\d\s().\/-]*(?!\S)/g;

/**
 * What was typed, in the ways it can be meant, the likelier first: with the days of birth and phones in it understood,
 * and word by word, since a clinic may number its records like either.
 */
export function readingsOf(typed: string, today: string): Asked[] {
  const text = withPlainDigits(typed.replaceAll("\0", "")).trim().slice(0, longest);
  const words = text.split(/\s+/);
  const born = words.map((word) => daysIn(word, today));
  const births = born.flat();
  const rest = words.filter((_, index) => born[index].length === 0).join(" ");
  const meant = { words: rest.replaceAll(phone, digitsOf).trim(), best: rest, births };
  return meant.words === text ? [meant] : [meant, { words: text, best: text, births: [] }];
}

/** A phone's digits as stored text holds them: without what separates them, a trunk zero in brackets, or zeros before it. */
export function digitsOf(typed: string): string {
  const digits = typed.replace("(0)", "").replace(/\D/g, "");
  const bare = digits.replace(/^0+/, "");
  return bare.length < 3 ? digits : bare;
}

/** The days that a word may name: year first, or day and month in either order, the year in two digits or four. */
export function daysIn(word: string, today: string): string[] {
  const [, year, ...monthAndDay] = word.match(/^(\d{4})[-\/.](\d{1,2})[-\/.](\d{1,2})$/) ?? [];
  if (year) return real([[year, ...monthAndDay]], today);
  const [, one, other, last] = word.match(/^(\d{1,2})[-\/.](\d{1,2})[-\/.](\d{4}|\d{2})$/) ?? [];
  if (!one) return [];
  const years = last.length === 4 ? [last] : [`19${last}`, `20${last}`];
  return real(years.flatMap((year) => [[year, other, one], [year, one, other]]), today);
}

function real(days: string[][], today: string): string[] {
  const written = days.map(([year, month, day]) =>
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  );
  return [...new Set(written)].filter((day) => day >= "1850" && day <= today && exists(day));
}

const exists = (day: string) => {
  const instant = new Date(`${day}T00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
};

/** Arabic and Urdu digits as 0 to 9. */
function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! & 0xf));
}
