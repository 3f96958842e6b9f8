import type { Scope } from "@/core/scope.ts";
import type { Row } from "../page.ts";
import type { Rows } from "../sheet.ts";

/** One FHIR R4 resource. */
export type Resource = { resourceType: string; id: string } & Record<string, unknown>;

/** Rows, and what each of them is in FHIR. */
export interface Told extends Rows {
  // deno-lint-ignore no-explicit-any -- what a row holds is said beside, by its columns
  resource(row: any, scope: Scope): Resource;
}

/** Another resource of the same bundle. */
export const to = (type: string, id: unknown) => id ? { reference: `urn:uuid:${id}`, type } : undefined;

/** A phone or an address for mail. */
export const telecom = (system: "phone" | "email", value: unknown) => value ? { system, value } : undefined;

/** A person's name: as they write it, its parts where they are known, and in Latin letters. */
export const namesOf = (row: Row) => [
  {
    use: "official",
    text: row.name,
    family: row.family_name,
    given: [row.given_name],
    prefix: [row.prefix],
  },
  row.name_latin ? { text: row.name_latin } : undefined,
];

/**
 * A value as FHIR's JSON has it: nothing that is empty, and text without what FHIR's strings may not hold: controls, and
 * spaces of other kinds than its own.
 */
export function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return textOf(value) || undefined;
  if (Array.isArray(value)) {
    const some = value.map(plain).filter((one) => one !== undefined);
    return some.length > 0 ? some : undefined;
  }
  if (typeof value === "object") {
    const fields = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  return value;
}

// deno-lint-ignore no-control-regex -- these are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const otherSpaces = /[^\S \r\n\t]/g;
const ordinary = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

const textOf = (text: string): string =>
  ordinary.test(text) ? text : text.replace(controls, "").replace(otherSpaces, " ").trim();
