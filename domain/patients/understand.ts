import { newId } from "@/core/id.ts";
import type { Habits, Typed } from "@/core/importer.ts";
import { dayFrom, plain, saysYes } from "@/core/typed.ts";
import type { IntakeField, IntakeRow } from "./intake.ts";
import type { Sex } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

/** Understands a line: phones in E.164, days as days. Whatever cannot be understood makes the whole line wrong, with why. */
export function understood(
  line: number,
  typed: Typed<IntakeField>,
  habits: Pick<Habits, "country" | "dates" | "today">,
): IntakeRow {
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
    portal: saysYes(say("portal_access")[0] ?? null),
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

/** How programs write that nobody knows a day. */
const unknownDay = /^(0001-01-01|01[/.]01[/.]0001|1\/1\/0001|0000-00-00|00[/.]00[/.]0000|n\/a|unknown|-)/i;

function sexFrom(text = ""): Sex | null {
  const word = text.toLowerCase();
  if (/^(m|male|man|masculin|b|bărbat|barbat|مرد|0)$/.test(word)) return "male";
  if (/^(f|female|woman|feminin|femeie|w|عورت|1)$/.test(word)) return "female";
  if (/^(o|other|x|non.?binary)$/.test(word)) return "other";
  return /^(u|unknown|2)$/.test(word) ? "unknown" : null;
}
