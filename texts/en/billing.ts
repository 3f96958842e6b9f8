/** Charges, invoices, payments and receipts. */
export default {
  waiting: "Not invoiced yet",
  makeInvoice: "Make the invoice",
};
