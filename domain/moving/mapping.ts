import type { IntakeField } from "@/domain/patients/mod.ts";
import { type Source, sources, usual } from "./source.ts";

/** What each column means, by its place; and how days are written. */
export interface Mapping {
  fields: (IntakeField | null)[];
  dates: "dmy" | "mdy";
}

/** A guess at where a file comes from. */
export function sourceOf(columns: string[]): Source | undefined {
  const words = columns.map(word);
  return sources.find(({ marks }) => marks.every((mark) => words.includes(mark)));
}

/** A guess at what the columns mean; a field that only one column can be goes to the first that looks like it. */
export function guessed(columns: string[], country: string): Mapping {
  const source = sourceOf(columns);
  const given = new Set<IntakeField>();
  const fields = columns.map((column) => {
    const field = source ? source.fields[word(column)] ?? null : ofUsual(word(column));
    if (field === null || (given.has(field) && field !== "phone" && field !== "address")) return null;
    given.add(field);
    return field;
  });
  return { fields, dates: source?.dates ?? (country === "US" ? "mdy" : "dmy") };
}

const ofUsual = (column: string): IntakeField | null =>
  (Object.keys(usual) as IntakeField[]).find((field) => usual[field].includes(column)) ?? null;

const word = (column: string) => column.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What a row says, field by field. */
export function typedIn(row: string[], { fields }: Mapping): Partial<Record<IntakeField, string[]>> {
  const typed: Partial<Record<IntakeField, string[]>> = {};
  fields.forEach((field, at) => {
    if (field && row[at]) (typed[field] ??= []).push(row[at]);
  });
  return typed;
}
