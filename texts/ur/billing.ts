/** Charges, invoices, payments and receipts. */
export default {
  waiting: "ابھی انوائس نہیں ہوا",
  makeInvoice: "انوائس بنائیں",
};
