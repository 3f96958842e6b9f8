import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import type { Method } from "./invoice.ts";

/** The receipt of one payment. Amounts are minor units. */
export interface Receipt {
  id: string;
  number: string;
  issuedAt: Date;
  invoiceId: string;
  invoiceNumber: string;
  patient: { id: string; name: string };
  amount: number;
  currency: string;
  method: Method;
  /** What was still owed on the invoice right after this payment. */
  balanceAfter: number;
}

/** One receipt; 404 for whoever may not see it and for an unknown one alike. */
export async function receiptOf(scope: Scope | PortalScope, id: string): Promise<Receipt> {
  if ("permissions" in scope) allow(scope, "invoices.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [receipt] = await sql<Receipt[]>`
    select r.id, r.number, r.issued_at as "issuedAt", i.id as "invoiceId", i.number as "invoiceNumber",
           json_build_object('id', p.id, 'name', p.name) as patient, y.amount, y.currency, y.method,
           i.total - (select sum(e.amount)::int8 from payments e
                       where e.clinic_id = y.clinic_id and e.invoice_id = y.invoice_id
                         and (e.taken_at, e.id) <= (y.taken_at, y.id)) as "balanceAfter"
      from receipts r
      join payments y on y.clinic_id = r.clinic_id and y.id = r.payment_id
      join invoices i on i.clinic_id = y.clinic_id and i.id = y.invoice_id
      join patients p on p.id = r.patient_id
     where r.clinic_id = ${clinicId} and r.id = ${id}`;
  if (!receipt) throw notFound();
  return receipt;
}
