import { allow, type Scope } from "@/core/scope.ts";
import type { Line } from "./invoice.ts";

/** What a patient was charged and no invoice has taken yet, oldest first. */
export async function waitingOf(scope: Scope, patientId: string): Promise<Line[]> {
  allow(scope, "invoices.read");
  const rows = await scope.sql<Line[]>`
    select id, service_id as "serviceId", description, quantity, unit_amount as "unitAmount", amount
      from charges
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId} and invoice_id is null
     order by created_at, position limit 200`;
  return [...rows];
}
