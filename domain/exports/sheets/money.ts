import { money, same, type Sheet } from "../sheet.ts";

/** What was charged, invoiced and paid, and what is owed. */
export const moneySheets: Sheet[] = [
  {
    name: "balances",
    needs: "invoices.read",
    from: `(select i.clinic_id, i.patient_id, i.currency, sum(i.total - i.paid)::int8 as owed
              from invoices i where i.status <> 'cancelled' group by 1, 2, 3 having sum(i.total - i.paid) <> 0) o
      join patients p on p.clinic_id = o.clinic_id and p.id = o.patient_id`,
    key: ["o.patient_id", "o.currency"],
    columns: {
      patient_id: "o.patient_id",
      patient_number: "p.number",
      patient_name: "p.name",
      amount: money("o.owed"),
      currency: "o.currency",
      as_of: "{day}",
    },
  },
  {
    name: "receipts",
    needs: "invoices.read",
    from: "receipts o",
    key: ["o.id"],
    columns: same("id", "payment_id", "patient_id", "number", "issued_at"),
  },
  {
    name: "payments",
    needs: "invoices.read",
    from: "payments o",
    key: ["o.id"],
    columns: {
      ...same("id", "location_id", "invoice_id", "patient_id"),
      amount: money("o.amount"),
      ...same("currency", "method", "taken_by", "taken_at"),
    },
  },
  {
    name: "invoice_lines",
    needs: "invoices.read",
    from: "charges o",
    key: ["o.id"],
    columns: {
      ...same("id", "patient_id", "appointment_id", "service_id", "invoice_id", "position", "description"),
      quantity: "o.quantity",
      unit_amount: money("o.unit_amount"),
      amount: money("o.amount"),
      ...same("currency", "created_by", "created_at"),
    },
  },
  {
    name: "invoices",
    needs: "invoices.read",
    from: "invoices o",
    key: ["o.id"],
    columns: {
      ...same("id", "location_id", "account_id", "patient_id", "number"),
      total: money("o.total"),
      paid: money("o.paid"),
      ...same("currency", "status", "cancelled_at", "created_by", "issued_at", "kind"),
    },
  },
  {
    name: "accounts",
    needs: "invoices.read",
    from: "accounts o",
    key: ["o.id"],
    columns: same("id", "kind", "patient_id", "name", "created_at"),
  },
];
