import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { type Sex, sexes } from "./patient.ts";
import { listed } from "./said.ts";

export const ChangedPatientSettings = z.object({
  sexes: listed(sexes.length, z.enum(sexes)).refine((all) => all.length > 0, {
    params: { code: "required" },
  }),
  version: z.coerce.number().int(),
});
export type ChangedPatientSettings = z.output<typeof ChangedPatientSettings>;

/** How a clinic registers its patients. `version` is 0 until it has decided anything. */
export interface PatientSettings {
  sexes: Sex[];
  version: number;
}

const byDefault: PatientSettings = { sexes: ["female", "male"], version: 0 };

export async function patientSettings({ sql, clinicId }: Scope): Promise<PatientSettings> {
  const [row] = await sql<PatientSettings[]>`
    select sexes, version from patient_settings where clinic_id = ${clinicId}`;
  return row ?? byDefault;
}

/** Decides which administrative sexes the clinic offers; what was noted before stays. */
export async function changePatientSettings(scope: Scope, input: ChangedPatientSettings): Promise<void> {
  allow(scope, "clinic.write");
  const { sql, clinicId } = scope;
  const offered = sexes.filter((sex) => input.sexes.includes(sex));
  const { count } = input.version === 0
    ? await sql`insert into patient_settings (clinic_id, sexes) values (${clinicId}, ${offered}) on conflict do nothing`
    : await sql`
      update patient_settings set sexes = ${offered} where clinic_id = ${clinicId} and version = ${input.version}`;
  if (count === 0) throw new Refusal(409, "changed_meanwhile");
  await record(scope, {
    name: "clinic.changed",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.read",
    changes: { fields: ["sexes"], sexes: offered },
  });
}
