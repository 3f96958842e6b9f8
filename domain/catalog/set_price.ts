import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { versionOf } from "./version_of.ts";

export const NewPrice = z.object({
  price: amount(),
  /** The day it begins, today where none is said. */
  from: z.string().refine(isDay, { params: { code: "invalid_date" } }).optional(),
  version: z.coerce.number().int(),
});
export type NewPrice = z.output<typeof NewPrice>;

/**
 * Sets what a service costs from a day on, today or later, until the next price that is set already. What was in force before
 * stays as it was; a price set for the same day is replaced. Refuses (409) when someone changed the service meanwhile.
 */
export async function setPrice(scope: Scope, id: string, { price, from, version }: NewPrice): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId, currency, timeZone } = scope;
  const today = dayIn(timeZone);
  const begins = from ?? today;
  if (begins < today) throw refusedField("from", "in_the_past");
  if (begins > "9000") throw refusedField("from", "invalid_date");
  await versionOf(scope, id, version);
  const theirs = sql`clinic_id = ${clinicId} and service_id = ${id} and withdrawn_at is null`;
  const [next] = await sql<{ begins: string }[]>`
    select min(valid_from) as begins from service_prices where ${theirs} and valid_from > ${begins}`;
  await sql`update service_prices set withdrawn_at = now() where ${theirs} and valid_from = ${begins}`;
  await sql`
    update service_prices set valid_until = ${begins}
     where ${theirs} and valid_from < ${begins} and (valid_until is null or valid_until > ${begins})`;
  await sql`
    insert into service_prices (id, clinic_id, service_id, amount, currency, valid_from, valid_until)
    values (${newId()}, ${clinicId}, ${id}, ${price}, ${currency}, ${begins}, ${next?.begins ?? null})`
    .catch(refusedBy({ service_prices_valid_excl: new Refusal(409, "changed_meanwhile") }));
  await record(scope, {
    name: "service.priced",
    subjectKind: "service",
    subjectId: id,
    permission: "services.read",
    changes: { price, currency, from: begins },
  });
}
