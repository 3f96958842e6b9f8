/** Billing: what was charged, invoiced and paid. */
export * from "./balance.ts";
export * from "./balance_importer.ts";
export * from "./charge.ts";
export * from "./conclude.ts";
export * from "./invoice.ts";
export * from "./invoice_for.ts";
export * from "./invoices.ts";
export * from "./paper.ts";
export * from "./pay.ts";
export * from "./receipt.ts";
export * from "./waiting.ts";
