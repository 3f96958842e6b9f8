import type { Reading, Typed } from "@/core/importer.ts";
import { type FileOfSource, type Source, sources } from "./source.ts";

/** What each column means, by its place; and how days are written. */
export interface Mapping {
  fields: (string | null)[];
  dates: "dmy" | "mdy";
}

/** A file whose columns are a known system's. */
export interface Recognised extends Pick<Source, "system" | "name">, FileOfSource {}

/** The known file that has most of its own columns among these, of one kind or of any. */
export function recognised(columns: string[], kind?: string): Recognised | undefined {
  const words = columns.map(word);
  return sources.flatMap(({ system, name, files }) => files.map((file) => ({ system, name, ...file })))
    .filter((file) =>
      (kind === undefined || file.kind === kind) && file.marks.every((mark) => words.includes(mark))
    )
    .toSorted((a, b) => b.marks.length - a.marks.length)[0];
}

/** A guess at what a file holds: what a known system's holds, else that whose words name most columns, the first of equals. */
export function kindOf(columns: string[], readings: readonly Reading[]): string {
  const known = recognised(columns)?.kind;
  if (known && readings.some(({ kind }) => kind === known)) return known;
  const named = readings.map((reading) => {
    const fields = namedBy(columns, reading);
    const whole = reading.needs.every((group) => group.some((field) => fields.includes(field)));
    return { kind: reading.kind, score: fields.filter(Boolean).length + (whole ? 100 : 0) };
  });
  return named.reduce((best, one) => one.score > best.score ? one : best).kind;
}

/** A guess at what the columns mean; a field that only one column can be goes to the first that looks like it. */
export function guessed(columns: string[], country: string, reading: Reading): Mapping {
  const source = recognised(columns, reading.kind);
  return {
    fields: source
      ? once(columns.map((column) => source.fields[word(column)] ?? null), reading)
      : namedBy(columns, reading),
    dates: source?.dates ?? (country === "US" ? "mdy" : "dmy"),
  };
}

const namedBy = (columns: string[], reading: Reading) =>
  once(
    columns.map((column) =>
      reading.fields.find((field) => reading.usual[field].includes(word(column))) ?? null
    ),
    reading,
  );

function once(fields: (string | null)[], { several }: Reading): (string | null)[] {
  const given = new Set<string>();
  return fields.map((field) => {
    if (field === null || (given.has(field) && !several.includes(field))) return null;
    given.add(field);
    return field;
  });
}

/** A column's name without case, spaces or marks. */
const word = (column: string) => column.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What a row says, field by field. */
export function typedIn(row: string[], { fields }: Mapping): Typed {
  const typed: Record<string, string[]> = {};
  fields.forEach((field, at) => {
    if (field && row[at]) (typed[field] ??= []).push(row[at]);
  });
  return typed;
}
