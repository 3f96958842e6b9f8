import { allow, type Scope } from "@/core/scope.ts";

/** What was brought forward for some patients and stands, in minor units, by patient. */
export async function openingOf(scope: Scope, patientIds: string[]): Promise<Map<string, number>> {
  allow(scope, "invoices.read");
  const rows = await scope.sql<{ patientId: string; total: number }[]>`
    select patient_id as "patientId", sum(total)::int8 as total from invoices
     where clinic_id = ${scope.clinicId} and kind = 'opening' and cancelled_at is null
       and patient_id = any (${patientIds}::uuid[])
     group by 1`;
  return new Map(rows.map(({ patientId, total }) => [patientId, total]));
}
