import { newId } from "@/core/id.ts";
import type { IntakeField, IntakeRow } from "./intake.ts";
import type { Sex } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

/** How a clinic's file writes days, and where its phones are at home. */
export interface Habits {
  country: string;
  dates: "dmy" | "mdy";
  /** The clinic's day: nobody is born after it. */
  today: string;
}

type Typed = Partial<Record<IntakeField, string[]>>;

/** Understands a line: phones in E.164, days as days. Whatever cannot be understood makes the whole line wrong, with why. */
export function understood(line: number, typed: Typed, habits: Habits): IntakeRow {
  const reasons: string[] = [];
  const say = (field: IntakeField) => (typed[field] ?? []).map(plain).filter((text) => text !== "");
  const one = (field: IntakeField, most: number) => {
    const text = say(field)[0] ?? null;
    if (text !== null && [...text].length > most) reasons.push(`${field}_too_long`);
    return text;
  };
  const [given_name, family_name] = [one("given_name", 100), one("family_name", 100)];
  const name = one("name", 200) ?? [given_name, family_name].filter(Boolean).join(" ");
  if (name === "") reasons.push("name_missing");
  const phones = say("phone");
  const phone = phones.map((text) => phoneFrom(text, habits.country)).find((phone) => phone !== null) ?? null;
  if (phones.length > 0 && !phone) reasons.push("phone_invalid");
  const email = one("email", 254)?.toLowerCase() ?? null;
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) reasons.push("email_invalid");
  const said = say("birth_date")[0];
  const birth_date = said && !unknownDay.test(said) ? dayFrom(said, habits.dates) : null;
  if (birth_date === undefined) reasons.push("birth_date_invalid");
  if (birth_date && birth_date > habits.today) reasons.push("birth_date_future");
  if (birth_date && birth_date < "1850-01-01") reasons.push("birth_date_invalid");
  const address = say("address").join(", ");
  if (address.length > 500) reasons.push("address_too_long");
  if (Object.values(typed).flat().some((text) => text.includes("\ufffd"))) reasons.push("letters_unreadable");

  const wrong = reasons.length > 0;
  const row: IntakeRow = {
    line,
    row_id: newId(),
    source_id: one("source_id", 200),
    number: one("number", 64),
    name,
    given_name,
    family_name,
    name_latin: one("name_latin", 200),
    phone,
    email,
    birth_date: birth_date ?? null,
    sex: sexFrom(say("sex")[0]),
    address: address || null,
    typed: null,
    outcome: null,
    reasons: [],
  };
  if (!wrong && reasons.length === 0) return row;
  const texts = Object.fromEntries(
    Object.entries(typed).map(([field, texts]) => [field, texts.map(plain).join(", ")]),
  );
  const empty = {
    source_id: null,
    number: null,
    given_name: null,
    family_name: null,
    name_latin: null,
    phone: null,
  };
  return {
    ...row,
    ...empty,
    email: null,
    birth_date: null,
    address: null,
    name: "",
    typed: texts,
    outcome: "wrong",
    reasons: [...new Set(reasons)],
  };
}

// A spreadsheet's guard against formulas is taken off again, and so is what no column can hold.
const plain = (text: string) =>
  text.replaceAll("\0", "").trim().replace(/^'(?=[=+\-@])/, "").normalize("NFC");

/** How programs write that nobody knows a day. */
const unknownDay = /^(0001-01-01|01[/.]01[/.]0001|1\/1\/0001|0000-00-00|00[/.]00[/.]0000|n\/a|unknown|-)/i;

/** A day as people and programs write it, as yyyy-mm-dd; undefined where it is none. */
function dayFrom(text: string, order: "dmy" | "mdy"): string | undefined {
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

function sexFrom(text = ""): Sex | null {
  const word = text.toLowerCase();
  if (/^(m|male|man|masculin|b|bărbat|barbat|مرد|0)$/.test(word)) return "male";
  if (/^(f|female|woman|feminin|femeie|w|عورت|1)$/.test(word)) return "female";
  if (/^(o|other|x|non.?binary)$/.test(word)) return "other";
  return /^(u|unknown|2)$/.test(word) ? "unknown" : null;
}
