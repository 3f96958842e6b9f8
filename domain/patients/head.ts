import { refusedField } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Head } from "./new_patient.ts";
import { phoneFrom } from "./phone.ts";

/** What the head's fields are called in the table, each with what stands there when nothing is said. */
const columns = {
  number: ["number", null],
  name: ["name", null],
  givenName: ["given_name", null],
  familyName: ["family_name", null],
  prefix: ["prefix", null],
  nameLatin: ["name_latin", null],
  phone: ["phone", null],
  hasWhatsapp: ["has_whatsapp", false],
  email: ["email", null],
  birthDate: ["birth_date", null],
  sex: ["sex", null],
  address: ["address", null],
  status: ["status", "active"],
  referralSource: ["referral_source", null],
  tags: ["tags", []],
  deskNote: ["desk_note", null],
  languages: ["languages", []],
  doNotContact: ["do_not_contact", false],
} as const satisfies Record<keyof Head, [string, unknown]>;

export type HeadField = keyof typeof columns;
export const headFields = Object.keys(columns) as HeadField[];

/** The head as it is kept: the phone in E.164. Refuses what is no phone and who is not born yet. */
export function keepHead(scope: Scope, input: Head): Head {
  refuseUnborn(scope, input.birthDate);
  const head = Object.fromEntries(
    headFields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  ) as Head;
  return head.phone === undefined ? head : { ...head, phone: phoneOrRefuse(scope, head.phone) };
}

/** The head as columns; what was not said is as if nobody had ever said it. */
export const columnsOf = (head: Head): Record<string, unknown> =>
  Object.fromEntries(headFields.map((field) => [columns[field][0], valueOf(head, field)]));

/** What a field is called in the table; the photo is one of the record, but of no form's head. */
export const columnOf = (field: HeadField | "photoId"): string =>
  field === "photoId" ? "photo_id" : columns[field][0];

/** One field of a head as the table holds it. */
export const valueOf = (head: Partial<Head>, field: HeadField): unknown => head[field] ?? columns[field][1];

/** Fields by what they say, as an event seals them. */
export const said = (fields: Partial<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, Array.isArray(value) ? value.join(", ") : value]),
  ) as Record<string, string | number | boolean | null | undefined>;

/** A phone in E.164; refuses, under the field's name, what is none. */
export function phoneOrRefuse({ country }: Scope, typed: string, field = "phone"): string {
  const phone = phoneFrom(typed, country);
  if (!phone) throw refusedField(field, "invalid_phone");
  return phone;
}

function refuseUnborn({ timeZone }: Scope, birthDate: string | undefined): void {
  if (birthDate && birthDate > dayIn(timeZone)) throw refusedField("birthDate", "in_the_future");
  if (birthDate && birthDate < "1850-01-01") throw refusedField("birthDate", "invalid_date");
}
