import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { moneyIn } from "@/core/money.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextNumber } from "@/domain/tenancy/mod.ts";
import { balanceOf, methods } from "./invoice.ts";
import { invoiceOf } from "./invoices.ts";

export const NewPayment = z.object({
  amount: amount().min(1),
  method: z.enum(methods).default("cash"),
});
export type NewPayment = z.output<typeof NewPayment>;

/** Takes a payment, part or whole, and returns its receipt's id. The invoice's own check refuses more than is owed (422). */
export async function pay(
  scope: Scope,
  invoiceId: string,
  { amount, method }: NewPayment,
): Promise<{ receiptId: string; id: string }> {
  allow(scope, "payments.write");
  const { sql, clinicId, locationId, locale } = scope;
  const invoice = await invoiceOf(scope, invoiceId);
  if (invoice.status === "cancelled") throw new Refusal(409, "wrong_status", { status: invoice.status });
  const balance = moneyIn(locale, { amount: balanceOf(invoice), currency: invoice.currency });
  const overBalance = new Refusal(422, "over_balance", { balance }, {
    amount: [{ code: "over_balance", values: { balance } }],
  });

  const id = newId();
  await sql`
    insert into payments (id, clinic_id, location_id, invoice_id, patient_id, amount, currency, method)
    values (${id}, ${clinicId}, ${locationId}, ${invoiceId}, ${invoice.patient.id}, ${amount}, ${invoice.currency}, ${method})`
    .catch(
      refusedBy({
        invoices_paid_check: overBalance,
        payments_amount_check: refusedField("amount", "too_small", { min: 1 }),
      }),
    );
  const receiptId = newId();
  const number = await nextNumber(scope, "receipt");
  await sql`
    insert into receipts (id, clinic_id, payment_id, patient_id, number)
    values (${receiptId}, ${clinicId}, ${id}, ${invoice.patient.id}, ${number})`;

  await record(scope, {
    name: "payment.taken",
    subjectKind: "invoice",
    subjectId: invoiceId,
    patientId: invoice.patient.id,
    permission: "invoices.read",
    changes: { amount, currency: invoice.currency, method, receipt: number },
  });
  return { receiptId, id };
}
