/** How far an invoice has been paid. */
export type InvoiceStatus = "issued" | "partly_paid" | "paid" | "cancelled";

/** One thing charged. Amounts are minor units of the invoice's currency. */
export interface Line {
  id: string;
  serviceId: string | null;
  description: string;
  quantity: number;
  unitAmount: number;
  amount: number;
}

/** An invoice as lists show it. Amounts are minor units. */
export interface InvoiceRow {
  id: string;
  /** For what was done here, or a balance brought forward from another system. */
  kind: "sale" | "opening";
  number: string;
  status: InvoiceStatus;
  issuedAt: Date;
  patient: { id: string; name: string };
  currency: string;
  total: number;
  paid: number;
}

/** One payment and the receipt for it. */
export interface Payment {
  id: string;
  receiptId: string;
  receiptNumber: string;
  amount: number;
  method: Method;
  takenAt: Date;
}

/** An invoice with what it is for and what was paid. */
export interface Invoice extends InvoiceRow {
  lines: Line[];
  payments: Payment[];
}

/** How money changes hands. */
export const methods = ["cash", "card", "transfer", "other"] as const;
export type Method = typeof methods[number];

/** What is still owed, in minor units. */
export const balanceOf = ({ total, paid, status }: Pick<InvoiceRow, "total" | "paid" | "status">): number =>
  status === "cancelled" ? 0 : total - paid;
