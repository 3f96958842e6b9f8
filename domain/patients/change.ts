import { z } from "zod";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { recordOf } from "./record_of.ts";
import { NewPatient, numberTaken, phoneOrRefuse, refuseUnborn } from "./register.ts";

export const ChangedPatient = NewPatient.extend({ version: z.coerce.number().int() });
export type ChangedPatient = z.output<typeof ChangedPatient>;

/** Replaces a patient's head with what the form says; refuses (409) when someone changed it meanwhile. */
export async function change(scope: Scope, id: string, input: ChangedPatient): Promise<void> {
  allow(scope, "patients.write");
  const before = await recordOf(scope, id);
  const phone = phoneOrRefuse(scope, input.phone);
  refuseUnborn(scope, input.birthDate);
  const number = input.number ?? before.number;
  const changed = await scope.sql`
    update patients
       set number = ${number}, name = ${input.name}, given_name = ${input.givenName ?? null},
           family_name = ${input.familyName ?? null}, name_latin = ${
    input.nameLatin ?? null
  }, phone = ${phone},
           email = ${input.email ?? null}, birth_date = ${input.birthDate ?? null}, sex = ${
    input.sex ?? null
  },
           address = ${input.address ?? null}
     where clinic_id = ${scope.clinicId} and id = ${id} and version = ${input.version} and deleted_at is null`
    .catch(refusedBy({ patients_number_key: numberTaken(number) }));
  if (changed.count === 0) throw new Refusal(409, "changed_meanwhile");

  const after = { ...input, phone, number } as Record<string, string | number | null | undefined>;
  const fields = Object.keys(NewPatient.shape)
    .filter((field) => (after[field] ?? null) !== (before as unknown as Record<string, unknown>)[field]);
  await record(scope, {
    name: "patient.changed",
    subjectKind: "patient",
    subjectId: id,
    patientId: id,
    permission: "patients.read",
    changes: { fields },
    sealed: Object.fromEntries(fields.map((field) => [field, after[field] ?? null])),
  });
}
