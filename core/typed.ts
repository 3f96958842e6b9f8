import { minorUnits } from "./money.ts";
import { instantIn, wallClockIn } from "./time.ts";

/** What a cell says: a spreadsheet's guard against formulas is taken off again, and so is what no column can hold. */
export const plain = (text: string): string =>
  text.replaceAll("\0", "").trim().replace(/^'(?=[=+\-@])/, "").normalize("NFC");

/** The first that a line says of a field, if anything. */
export const firstOf = (texts: string[] | undefined): string | null =>
  texts?.map(plain).find((text) => text !== "") ?? null;

/** Whether a word means yes, in the languages of Cusp. */
export const saysYes = (text: string | null): boolean => /^(y|yes|true|1|da|ہاں|جی ہاں)$/i.test(text ?? "");

/** Whether a word means no, in the languages of Cusp. */
export const saysNo = (text: string | null): boolean => /^(n|no|false|0|nu|نہیں)$/i.test(text ?? "");

/** A day as people and programs write it, as yyyy-mm-dd; undefined where it is none. */
export function dayFrom(text: string, order: "dmy" | "mdy"): string | undefined {
  if (/^\d{4,5}(\.\d+)?$/.test(text)) return spreadsheetDay(Math.floor(Number(text)));
  const [, ...iso] = text.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/) ?? [];
  const [, ...short] = text.match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/) ?? [];
  const [year, month, day] = iso.length
    ? iso
    : order === "mdy"
    ? [short[2], short[0], short[1]]
    : short.toReversed();
  if (year === undefined) return undefined;
  const written = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const most = m === 2
    ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28)
    : [4, 6, 9, 11].includes(m)
    ? 30
    : 31;
  return m >= 1 && m <= 12 && d >= 1 && d <= most ? written : undefined;
}

/** A spreadsheet counts days from the end of 1899. */
const spreadsheetDay = (days: number) =>
  days > 60 ? new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().split("T")[0] : undefined;

/** A time of day as people write it (`9:30`, `09.30`, `2:15 PM`), as hh:mm; undefined where it is none. */
export function clockFrom(text: string): string | undefined {
  const [, hour, minute, half] =
    text.match(/^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?$/i) ?? [];
  if (hour === undefined) return undefined;
  const late = /^p/i.test(half ?? "");
  const typed = Number(hour);
  if (half && (typed < 1 || typed > 12)) return undefined;
  const hours = half ? typed % 12 + (late ? 12 : 0) : typed;
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, "0")}:${minute}` : undefined;
}

/**
 * An instant as people and programs write it: a day with a time, on the wall clock of `timeZone` unless it says its own
 * distance from UTC. Undefined where it is none, "skipped" where that clock never shows it.
 */
export function instantFrom(
  text: string,
  order: "dmy" | "mdy",
  timeZone: string,
): Date | undefined | "skipped" {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return onClock(...spreadsheetTime(Number(text)), timeZone);
  const [, day = "", clock = ""] = text.match(/^(\S+?)(?:T|[ ,]+)(\d.*)$/) ?? [];
  return onClock(dayFrom(day, order), clockFrom(clock), timeZone);
}

function onClock(day: string | undefined, clock: string | undefined, timeZone: string) {
  if (!day || !clock) return undefined;
  const wall = `${day}T${clock}`;
  const instant = instantIn(timeZone, wall);
  return wallClockIn(timeZone, instant) === wall ? instant : "skipped" as const;
}

function spreadsheetTime(days: number): [string | undefined, string] {
  const minutes = Math.round((days % 1) * 1440);
  const clock = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, "0"))
    .join(":");
  return [spreadsheetDay(Math.floor(days)), clock];
}

/** An amount as people write it (`1,250.00`, `1.250,00 RON`, `Rs 1250`, `(12.50)`), in minor units; undefined where it is none. */
export function amountFrom(text: string, currency: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, "").replace(
    /^(?:\p{Sc}|[\p{L}.]{1,4}?(?=[\d(\-]))|(?:\p{Sc}|\p{L}{1,4})$/gu,
    "",
  );
  const [, minus, open, digits = ""] = bare.match(/^(-)?(\()?([\d.,]+)\)?-?$/) ?? [];
  const negative = Boolean(minus || open || /-$/.test(bare));
  const decimal = /^\d{1,3}(\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(digits)
    ? digits.replaceAll(".", "").replace(",", ".")
    : digits;
  const amount = minorUnits(decimal, currency);
  return amount === null ? undefined : negative && amount !== 0 ? -amount : amount;
}
