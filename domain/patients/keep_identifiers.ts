import { newId } from "@/core/id.ts";
import { sealFor } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Identifiers } from "./identifier.ts";

/** Notes identity and insurance numbers, encrypted; one that stood of the same kind is ended. What is not sent stays. */
export async function keepIdentifiers(scope: Scope, patientId: string, numbers: Identifiers): Promise<void> {
  allow(scope, "identifiers.write");
  const { sql, clinicId } = scope;
  const kinds = Object.keys(numbers);
  if (kinds.length === 0) return;
  await sql`
    update patient_identifiers set ended_at = now()
     where clinic_id = ${clinicId} and patient_id = ${patientId} and kind = any (${kinds}) and ended_at is null`;
  for (const [kind, number] of Object.entries(numbers)) {
    await sql`
      insert into patient_identifiers (id, clinic_id, patient_id, kind, sealed)
      values (${newId()}, ${clinicId}, ${patientId}, ${kind}, ${await sealFor(
      scope,
      patientId,
      number,
    ) as never})`;
  }
  await record(scope, {
    name: "patient.identified",
    subjectKind: "patient",
    subjectId: patientId,
    patientId,
    permission: "identifiers.read",
    changes: { kinds },
  });
}
