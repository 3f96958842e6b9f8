import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { type Sort, sorts } from "./sort.ts";
import { type Seen, versionOf } from "./version_of.ts";

/** Sets what each costs from a day on, all of them or none, however many in the same few statements. */
export async function newPrices(
  scope: Scope,
  sort: Sort,
  set: (Seen & { price: number })[],
  from?: string,
): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId, currency, timeZone } = scope;
  const today = dayIn(timeZone);
  const begins = from ?? today;
  if (begins < today) throw refusedField("from", "in_the_past");
  if (begins > "9000") throw refusedField("from", "invalid_date");
  await versionOf(scope, sort, set);
  const prices = sql(sorts[sort].prices);
  const key = sql(sorts[sort].key);
  const ids = set.map(({ id }) => id);
  const theirs = sql`clinic_id = ${clinicId} and ${key} = any (${ids}::uuid[]) and withdrawn_at is null`;
  await sql`update ${prices} set withdrawn_at = now() where ${theirs} and valid_from = ${begins}`;
  await sql`
    update ${prices} set valid_until = ${begins}
     where ${theirs} and valid_from < ${begins} and (valid_until is null or valid_until > ${begins})`;
  const rows = set.map(({ id, price }) => ({ id: newId(), of: id, price }));
  await sql`
    insert into ${prices} (id, clinic_id, ${key}, amount, currency, valid_from, valid_until)
    select n.id, ${clinicId}, n.of, n.price, ${currency}, ${begins}::date,
           (select min(valid_from) from ${prices} where ${theirs} and ${key} = n.of and valid_from > ${begins})
      from jsonb_to_recordset(${sql.json(rows)}) as n (id uuid, "of" uuid, price bigint)`
    .catch(refusedBy({ [`${sorts[sort].prices}_valid_excl`]: new Refusal(409, "changed_meanwhile") }));
  await Promise.all(set.map(({ id, price }) =>
    record(scope, {
      name: `${sort}.priced`,
      subjectKind: sort,
      subjectId: id,
      permission: "services.read",
      changes: { price, currency, from: begins },
    })
  ));
}
