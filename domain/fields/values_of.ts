import { allow, type Scope } from "@/core/scope.ts";
import type { FieldKind, FieldValue } from "./custom_field.ts";

/** What was said of one patient, under the wording it was said to. */
export interface SaidValue {
  systemKey: string;
  kind: FieldKind;
  label: string;
  value: FieldValue;
}

/** What stands for a patient in the clinic's own fields, also in retired ones, in the order the fields were made. */
export async function saidValues(scope: Scope, patientId: string): Promise<SaidValue[]> {
  allow(scope, "patients.read");
  const rows = await scope.sql<SaidValue[]>`
    select f.system_key as "systemKey", f.kind, w.label, v.value
      from (select distinct on (field_id) field_id, wording, value from custom_values
             where clinic_id = ${scope.clinicId} and patient_id = ${patientId} and ended_at is null
             order by field_id, said_at desc, id desc) v
      join custom_fields f on f.clinic_id = ${scope.clinicId} and f.id = v.field_id
      join custom_field_versions w on w.clinic_id = ${scope.clinicId} and w.field_id = v.field_id and w.wording = v.wording
     order by f.made_at, f.id`;
  return [...rows];
}

/** The same by key, as programs read it. */
export const valuesOf = async (scope: Scope, patientId: string): Promise<Record<string, FieldValue>> =>
  Object.fromEntries((await saidValues(scope, patientId)).map(({ systemKey, value }) => [systemKey, value]));
