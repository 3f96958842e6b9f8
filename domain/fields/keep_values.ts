import { z } from "zod";
import { newId } from "@/core/id.ts";
import { notFound, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { isDay } from "@/core/time.ts";
import type { AskedField, FieldValue } from "./custom_field.ts";
import { askedFields } from "./fields_of.ts";
import { valuesOf } from "./values_of.ts";

/** Values by the keys of their fields, as they were typed or sent. */
export const CustomValues = z.record(
  z.string().max(40),
  z.union([z.string().trim().max(1000), z.number(), z.boolean()]),
);
export type CustomValues = z.output<typeof CustomValues>;

/**
 * Replaces what stands for a patient in the fields that are asked by what was sent: a field that is not named is emptied,
 * one that is asked no more keeps what it has. Refuses (422), under `custom.<key>`, what a field does not take; returns
 * whether anything changed.
 */
export async function keepValues(scope: Scope, patientId: string, sent: CustomValues): Promise<boolean> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  const differing = await differingValues(scope, patientId, sent);
  for (const { field: { id, systemKey, version }, after } of differing) {
    await sql`
      update custom_values set ended_at = now()
       where clinic_id = ${clinicId} and patient_id = ${patientId} and field_id = ${id} and ended_at is null`;
    if (after === undefined) continue;
    await sql`
      insert into custom_values (id, clinic_id, field_id, wording, patient_id, value)
      values (${newId()}, ${clinicId}, ${id}, ${version}, ${patientId}, ${sql.json(after)})`
      .catch(refusedBy({
        custom_values_patient_fkey: notFound(),
        custom_values_value_check: refusedField(`custom.${systemKey}`, "invalid"),
      }));
  }
  return differing.length > 0;
}

/** The fields that are asked in which what was sent differs from what stands for a patient. */
export async function differingValues(
  scope: Scope,
  patientId: string,
  sent: CustomValues,
): Promise<{ field: AskedField; before?: FieldValue; after?: FieldValue }[]> {
  const asked = await askedFields(scope);
  const standing = await valuesOf(scope, patientId);
  return asked.map((field) => {
    const before = standing[field.systemKey];
    return { field, before, after: valueFrom(field, sent[field.systemKey], before) };
  }).filter(({ before, after }) => before !== after);
}

/** What was sent as it is kept, of its field's kind. What stands may be said again, though it is offered no more. */
function valueFrom(field: AskedField, said?: FieldValue, before?: FieldValue): FieldValue | undefined {
  if (said === undefined || said === "" || said === before) return said === before ? before : undefined;
  return understood(field, said);
}

function understood({ systemKey, kind, options }: AskedField, said: FieldValue): FieldValue {
  const refuse = (code: string) => refusedField(`custom.${systemKey}`, code);
  switch (kind) {
    case "number": {
      const number = typeof said === "string" ? Number(said.replace(",", ".")) : said;
      if (typeof number !== "number" || !Number.isFinite(number)) throw refuse("invalid_number");
      return number;
    }
    case "yes_no":
      if (typeof said === "boolean") return said;
      if (said !== "true" && said !== "false") throw refuse("invalid_choice");
      return said === "true";
    case "date":
      if (typeof said !== "string" || !isDay(said)) throw refuse("invalid_date");
      return said;
    case "choice":
      if (typeof said !== "string" || !options.includes(said)) throw refuse("invalid_choice");
      return said;
    case "text":
      if (typeof said !== "string") throw refuse("invalid");
      return said;
  }
}
