import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextNumber } from "@/domain/tenancy/mod.ts";
import { charge, NewLine } from "./charge.ts";

export const NewInvoice = z.object({
  patientId: z.uuid(),
  /** Charges already waiting that this invoice takes. */
  chargeIds: z.union([z.array(z.uuid()).max(200), z.uuid().transform((id) => [id])]).default([]),
  lines: z.array(NewLine).max(100).default([]),
});
export type NewInvoice = z.output<typeof NewInvoice>;

/** Issues an invoice for waiting charges and new lines, and returns its id and number. One without either is refused. */
export async function invoiceFor(scope: Scope, input: NewInvoice): Promise<{ id: string; number: string }> {
  allow(scope, "invoices.write");
  const { sql, clinicId, locationId, currency } = scope;
  const { patientId, chargeIds } = input;
  const lines = input.lines.filter((line) =>
    line.serviceId || line.description || line.unitAmount !== undefined
  );
  if (chargeIds.length + lines.length === 0) throw refusedField("lines", "required");
  const [account] = await sql<{ id: string }[]>`
    select a.id from accounts a join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
     where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and p.deleted_at is null`;
  if (!account) throw refusedField("patientId", "not_found");

  const id = newId();
  const number = await nextNumber(scope, "invoice");
  await sql`
    insert into invoices (id, clinic_id, location_id, account_id, patient_id, number, currency)
    values (${id}, ${clinicId}, ${locationId}, ${account.id}, ${patientId}, ${number}, ${currency})`;
  const taken = await sql`
    update charges set invoice_id = ${id}
     where clinic_id = ${clinicId} and patient_id = ${patientId} and invoice_id is null and id = any (${chargeIds}::uuid[])`;
  if (taken.count !== new Set(chargeIds).size) throw new Refusal(409, "changed_meanwhile");
  await charge(scope, { patientId, invoiceId: id }, lines);

  await record(scope, {
    name: "invoice.issued",
    subjectKind: "invoice",
    subjectId: id,
    patientId,
    permission: "invoices.read",
    changes: { number },
  });
  return { id, number };
}
