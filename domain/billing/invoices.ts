import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import type { Sql } from "@/core/db.ts";
import type { Invoice, InvoiceRow, Line, Payment } from "./invoice.ts";

const most = 20;

const columns = (sql: Sql) =>
  sql`
  i.id, i.kind, i.number, i.status, i.issued_at as "issuedAt", i.currency, i.total, i.paid,
  json_build_object('id', p.id, 'name', p.name) as patient`;

/** A page of the clinic's invoices, newest first, and where the next page begins. */
export async function invoicesOf(
  scope: Scope,
  after?: string,
): Promise<{ invoices: InvoiceRow[]; next: string | null }> {
  allow(scope, "invoices.read");
  const { sql, clinicId } = scope;
  const from = after && isId(after) ? after : null;
  const rows = await sql<InvoiceRow[]>`
    select ${columns(sql)} from invoices i join patients p on p.id = i.patient_id
     where i.clinic_id = ${clinicId}
       and (${from}::uuid is null or (i.issued_at, i.id) <
            (select issued_at, id from invoices where clinic_id = ${clinicId} and id = ${from}))
     order by i.issued_at desc, i.id desc limit ${most + 1}`;
  const invoices = [...rows].slice(0, most);
  return { invoices, next: rows.length > most ? invoices.at(-1)!.id : null };
}

/** One patient's invoices, newest first. */
export async function invoicesOfPatient(
  scope: Scope | PortalScope,
  patientId: string,
): Promise<InvoiceRow[]> {
  if ("permissions" in scope) allow(scope, "invoices.read");
  const { sql, clinicId } = scope;
  const rows = await sql<InvoiceRow[]>`
    select ${columns(sql)} from invoices i join patients p on p.id = i.patient_id
     where i.clinic_id = ${clinicId} and i.patient_id = ${patientId}
     order by i.issued_at desc, i.id desc limit 100`;
  return [...rows];
}

/** One invoice with its lines and payments; 404 for whoever may not see it and for an unknown one alike. */
export async function invoiceOf(scope: Scope | PortalScope, id: string): Promise<Invoice> {
  if ("permissions" in scope) allow(scope, "invoices.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [[invoice], lines, payments] = await Promise.all([
    sql<InvoiceRow[]>`
      select ${columns(sql)} from invoices i join patients p on p.id = i.patient_id
       where i.clinic_id = ${clinicId} and i.id = ${id}`,
    sql<Line[]>`
      select id, service_id as "serviceId", description, quantity, unit_amount as "unitAmount", amount
        from charges where clinic_id = ${clinicId} and invoice_id = ${id} order by created_at, position`,
    sql<Payment[]>`
      select y.id, r.id as "receiptId", r.number as "receiptNumber", y.amount, y.method, y.taken_at as "takenAt"
        from payments y join receipts r on r.clinic_id = y.clinic_id and r.payment_id = y.id
       where y.clinic_id = ${clinicId} and y.invoice_id = ${id} order by y.taken_at, y.id`,
  ]);
  if (!invoice) throw notFound();
  return { ...invoice, lines: [...lines], payments: [...payments] };
}
