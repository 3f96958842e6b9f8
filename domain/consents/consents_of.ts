import { allow, type Scope } from "@/core/scope.ts";
import type { Consent } from "./consent.ts";

/** What a patient last said about each purpose that they were asked about. */
export async function consentsOf(scope: Scope, patientId: string): Promise<Consent[]> {
  allow(scope, "consents.read");
  const rows = await scope.sql<Consent[]>`
    select distinct on (purpose) purpose, granted, said_at as "saidAt"
      from consents
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId}
     order by purpose, said_at desc, id desc`;
  return [...rows];
}
