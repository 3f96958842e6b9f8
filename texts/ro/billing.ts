/** Charges, invoices, payments and receipts. */
export default {
  waiting: "Încă nefacturate",
  makeInvoice: "Emite factura",
};
