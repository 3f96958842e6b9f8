import type { Money } from "@/core/money.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";

/** What a patient still owes on standing invoices. */
export async function balanceOfPatient(
  scope: Scope | PortalScope,
  patientId: string,
): Promise<{ total: Money; paid: Money; balance: Money }> {
  if ("permissions" in scope) allow(scope, "invoices.read");
  const { sql, clinicId, currency } = scope;
  const [{ total, paid }] = await sql<{ total: number; paid: number }[]>`
    select coalesce(sum(total), 0)::int8 as total, coalesce(sum(paid), 0)::int8 as paid from invoices
     where clinic_id = ${clinicId} and patient_id = ${patientId} and status <> 'cancelled'`;
  const money = (amount: number) => ({ amount, currency });
  return { total: money(total), paid: money(paid), balance: money(total - paid) };
}
