import { unsealFor } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { IdentifierKind, Identifiers } from "./identifier.ts";

/** The identity and insurance numbers that stand for a patient. */
export async function identifiersOf(scope: Scope, patientId: string): Promise<Identifiers> {
  allow(scope, "identifiers.read");
  const rows = await scope.sql<{ kind: IdentifierKind; sealed: Uint8Array }[]>`
    select distinct on (kind) kind, sealed from patient_identifiers
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId} and ended_at is null
     order by kind, noted_at desc, id desc`;
  const numbers: Identifiers = {};
  for (const { kind, sealed } of rows) numbers[kind] = await unsealFor(scope, patientId, sealed);
  return numbers;
}
