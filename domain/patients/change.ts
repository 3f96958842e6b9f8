import { isDeepStrictEqual } from "node:util";
import { ChangedMeanwhile, refusedBy, type TwoValues } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { differingValues } from "@/domain/fields/mod.ts";
import type { Circle } from "./circle.ts";
import { circleOf } from "./circle_of.ts";
import { columnsOf, type HeadField, headFields, keepHead, said, valueOf } from "./head.ts";
import { keepAround } from "./keep_around.ts";
import { circleFrom } from "./keep_circle.ts";
import type { ChangedPatient, Head } from "./new_patient.ts";
import type { Patient } from "./patient.ts";
import { recordOf } from "./record_of.ts";
import { numberTaken } from "./register.ts";

/**
 * Replaces a patient's head with what the form says; lists around it that were not sent stay. Refuses (409) when someone
 * changed the head meanwhile, with both values of each field that differs.
 */
export async function change(scope: Scope, id: string, input: ChangedPatient): Promise<void> {
  allow(scope, "patients.write");
  const { sql, clinicId } = scope;
  const before = await recordOf(scope, id);
  const number = input.number ?? before.number;
  if (number !== before.number) allow(scope, "numbers.write");
  const head: Head = { ...keepHead(scope, input), number };
  const { count } = await sql`
    update patients set ${sql(columnsOf(head) as never)}
     where clinic_id = ${clinicId} and id = ${id} and version = ${input.version} and deleted_at is null`
    .catch(refusedBy({ patients_number_key: numberTaken(number) }));
  if (count === 0) throw await meanwhile(scope, id, head, input);

  const around = await keepAround(scope, id, input);
  const fields = differing(before, head);
  await record(scope, {
    name: "patient.changed",
    subjectKind: "patient",
    subjectId: id,
    patientId: id,
    permission: "patients.read",
    changes: { fields: [...fields, ...around] },
    sealed: said(Object.fromEntries(fields.map((field) => [field, valueOf(head, field)]))),
  });
}

const differing = (standing: Patient, head: Head): HeadField[] =>
  headFields.filter((field) => !isDeepStrictEqual(standing[field] ?? null, valueOf(head, field)));

/** What stands now, told beside what was sent, for whoever sent it to choose. */
async function meanwhile(
  scope: Scope,
  id: string,
  head: Head,
  input: ChangedPatient,
): Promise<ChangedMeanwhile> {
  const standing = await recordOf(scope, id);
  const circle = await circleOf(scope, id);
  const fields: [string, TwoValues][] = differing(standing, head)
    .map((field) => [field, { yours: valueOf(head, field), theirs: standing[field] }]);
  for (const [list, yours] of Object.entries(circleFrom(scope, input))) {
    const theirs = circle[list as keyof Circle];
    if (yours && !isDeepStrictEqual(yours, theirs)) fields.push([list, { yours, theirs }]);
  }
  for (const { field, after, before } of input.custom ? await differingValues(scope, id, input.custom) : []) {
    fields.push([`custom.${field.systemKey}`, { yours: after ?? null, theirs: before ?? null }]);
  }
  return new ChangedMeanwhile(standing.version, Object.fromEntries(fields));
}
