import { rfc3339In } from "@/core/time.ts";
import { balanceOf, type Invoice, type InvoiceRow } from "@/domain/billing/mod.ts";

/** An invoice in a list, as data callers receive it. */
export function invoiceRowAnswer(timeZone: string, invoice: InvoiceRow) {
  const { id, number, status, patient, issuedAt, currency, total, paid } = invoice;
  const money = (amount: number) => ({ amount, currency });
  return {
    id,
    number,
    status,
    patient,
    issuedAt: rfc3339In(timeZone, issuedAt),
    total: money(total),
    paid: money(paid),
    balance: money(balanceOf(invoice)),
  };
}

/** A whole invoice as data callers receive it. */
export function invoiceAnswer(timeZone: string, invoice: Invoice) {
  const money = (amount: number) => ({ amount, currency: invoice.currency });
  return {
    ...invoiceRowAnswer(timeZone, invoice),
    lines: invoice.lines.map(({ unitAmount, amount, ...line }) => ({
      ...line,
      unitAmount: money(unitAmount),
      amount: money(amount),
    })),
    payments: invoice.payments.map(({ amount, takenAt, ...payment }) => ({
      ...payment,
      amount: money(amount),
      takenAt: rfc3339In(timeZone, takenAt),
    })),
  };
}
