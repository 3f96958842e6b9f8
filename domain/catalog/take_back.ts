import type { Undoing } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { recordImported, workedOn } from "@/domain/audit/mod.ts";
import { type Offered, offered } from "./offered.ts";
import { priceAsBefore, priceFrom } from "./price_from.ts";

/** Withdraws services that an import listed, and puts back those that it changed, but for what people have worked on since. */
export async function takeBackServices(scope: Scope, lines: Undoing[], importId: string): Promise<string[]> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  const added = lines.filter(({ outcome }) => outcome === "add").map(({ rowId }) => rowId);
  const touched = await workedOn(scope, "service", added);
  const untouched = added.filter((id) => !touched.has(id));
  const withdrawn = await sql<{ id: string }[]>`
    update services set deleted_at = coalesce(deleted_at, now())
     where clinic_id = ${clinicId} and id = any (${untouched}::uuid[])
    returning id`;
  const changed = lines.flatMap(({ before }) =>
    before as unknown as (Offered & { pricedOn: string | null }) | null ?? []
  );
  const restored = await sql<{ id: string }[]>`
    update services s
       set code = b.code, name = b.name, names = b.names, category = b.category, minutes = b.minutes, tax = b.tax,
           description = b.description, deleted_at = case when b.withdrawn then s.deleted_at end
      from jsonb_to_recordset(${sql.json(changed as never)}::jsonb) b (
             id uuid, code text, name text, names jsonb, category text, minutes int, tax int, description text,
             withdrawn boolean, version int)
     where s.clinic_id = ${clinicId} and s.id = b.id and s.version = b.version + 1
    returning s.id`;
  const undone = [...withdrawn, ...restored].map(({ id }) => id);
  await priceBack(scope, changed.filter(({ id }) => undone.includes(id)));
  await recordImported(scope, undone.map((subjectId) => ({ subjectId })), {
    name: "service.import_undone",
    subjectKind: "service",
    permission: "services.read",
    changes: { importId },
  });
  return undone;
}

/** On the day itself as if nothing had been; later, or where it took the place of a price of that day, it costs again what it did. */
async function priceBack(
  scope: Scope,
  changed: (Offered & { pricedOn: string | null })[],
): Promise<void> {
  const today = dayIn(scope.timeZone);
  const priced = changed.filter(({ pricedOn }) => pricedOn !== null);
  await priceAsBefore(scope, today, priced.filter(({ pricedOn }) => pricedOn === today).map(({ id }) => id));
  const now = new Map(
    (await offered(scope, priced.map(({ id }) => id))).map(({ id, price }) => [id, price]),
  );
  const differing = priced.filter(({ id, price }) => now.get(id) !== price);
  await priceFrom(scope, today, differing.map(({ id, price }) => ({ serviceId: id, amount: price })));
}
