import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";

/** One thing to charge: from the price list, or described and priced by hand. */
export const NewLine = z.object({
  serviceId: z.uuid().optional(),
  description: z.string().trim().max(300).optional(),
  quantity: z.coerce.number().int().min(1).max(999).default(1),
  unitAmount: amount().max(9_007_199_254_740).optional(),
});
export type NewLine = z.output<typeof NewLine>;

/** What the lines are charged to. */
export interface ChargedTo {
  patientId: string;
  appointmentId?: string;
  invoiceId?: string;
}

/** Charges lines to a patient, at what the price list says today where no price is given. A line that is neither listed nor priced is refused. */
export async function charge(scope: Scope, to: ChargedTo, lines: NewLine[]): Promise<void> {
  allow(scope, "charges.write");
  if (lines.length === 0) return;
  const { sql, clinicId, currency, timeZone } = scope;
  const today = dayIn(timeZone);
  const listed = await sql<{ id: string; name: string; price: number }[]>`
    select s.id, s.name, p.amount as price from services s
      join service_prices p on p.clinic_id = s.clinic_id and p.service_id = s.id and p.withdrawn_at is null
       and p.valid_from <= ${today} and (p.valid_until is null or p.valid_until > ${today})
     where s.clinic_id = ${clinicId} and s.deleted_at is null
       and s.id = any (${lines.flatMap(({ serviceId }) => serviceId ?? [])}::uuid[])`;
  const rows = lines.map((line, position) => {
    const service = listed.find(({ id }) => id === line.serviceId);
    const description = line.description || service?.name;
    const unitAmount = line.unitAmount ?? service?.price;
    if (line.serviceId && !service) throw wrong(position, "serviceId", "invalid_choice");
    if (!description) throw wrong(position, "description", "required");
    if (unitAmount === undefined) throw wrong(position, "unitAmount", "required");
    return {
      id: newId(),
      clinic_id: clinicId,
      patient_id: to.patientId,
      appointment_id: to.appointmentId ?? null,
      service_id: line.serviceId ?? null,
      invoice_id: to.invoiceId ?? null,
      position,
      description,
      quantity: line.quantity,
      unit_amount: unitAmount,
      currency,
    };
  });
  await sql`insert into charges ${sql(rows as never)}`.catch(refusedBy({
    charges_patient_fkey: new Refusal(422, "invalid_input", {}, { patientId: [{ code: "not_found" }] }),
    charges_appointment_fkey: notFound,
    invoices_total_check: new Refusal(422, "invalid_input", {}, { lines: [{ code: "invalid_money" }] }),
  }));
}

const wrong = (position: number, field: string, code: string) =>
  new Refusal(422, "invalid_input", {}, { [`lines.${position}.${field}`]: [{ code }] });
