import { newId } from "@/core/id.ts";
import { type Expectation, ofNoor } from "./expectation.ts";

const readers = "owner admin doctor receptionist accountant";
const cashiers = "owner admin receptionist accountant";

/** Tables of what is charged, invoiced and paid. */
export const money: Record<string, Expectation> = {
  accounts: { rows: ofNoor, sees: readers },

  invoices: {
    rows: ofNoor,
    sees: `${readers} patient`,
    row: ({ noor, patientId, accountId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      account_id: accountId,
      patient_id: patientId,
      number: "INV-900",
      currency: "PKR",
    }),
    adds: cashiers,
  },

  charges: {
    rows: ({ waitingChargeId }) => `id = '${waitingChargeId}'`,
    sees: readers,
    row: ({ noor, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      patient_id: patientId,
      position: 0,
      description: "Floss",
      quantity: 1,
      unit_amount: 1,
      currency: "PKR",
    }),
    adds: readers,
    set: ({ invoiceId }) => `invoice_id = '${invoiceId}'`,
    changes: cashiers,
  },

  payments: {
    rows: ofNoor,
    sees: `${readers} patient`,
    row: ({ noor, invoiceId, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      location_id: noor.places[0],
      invoice_id: invoiceId,
      patient_id: patientId,
      amount: 1,
      currency: "PKR",
      method: "cash",
    }),
    adds: cashiers,
  },

  receipts: {
    rows: ofNoor,
    sees: `${readers} patient`,
    row: ({ noor, paymentWithoutReceipt, patientId }) => ({
      id: newId(),
      clinic_id: noor.id,
      payment_id: paymentWithoutReceipt,
      patient_id: patientId,
      number: "RC-900",
    }),
    adds: cashiers,
  },
};
