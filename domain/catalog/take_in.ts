import type { Taken, Underway, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { recordImported } from "@/domain/audit/mod.ts";
import { type Offered, offered } from "./offered.ts";
import { priceFrom } from "./price_from.ts";
import type { SaidService } from "./service_intake.ts";

/** Lists and changes what lines of a price list say. A changed price holds from today on. */
export async function takeServices(
  scope: Scope,
  lines: Waiting<SaidService>[],
  { importId }: Underway,
): Promise<Taken[]> {
  allow(scope, "services.write");
  const ours = await offered(scope, lines.map(({ rowId }) => rowId));
  const codes = new Set(ours.filter(({ withdrawn }) => !withdrawn).map(({ code }) => code));
  // Somebody may have given one of its codes by hand since it was judged.
  const taken = lines.filter(({ outcome, said }) => outcome === "add" && codes.has(said.code ?? ""));
  const fit = lines.filter((line) => !taken.includes(line));
  const added = fit.filter(({ outcome }) => outcome === "add");
  const changed = fit.filter(({ outcome, rowId }) =>
    outcome === "change" && ours.some(({ id }) => id === rowId)
  );
  await add(scope, added);
  await apply(scope, changed);
  const today = dayIn(scope.timeZone);
  const priced = changed.filter(({ rowId, said }) =>
    said.price !== null && said.price !== of(ours, rowId)?.price
  );
  await priceFrom(scope, today, priced.map(({ rowId, said }) => ({ serviceId: rowId, amount: said.price! })));
  for (const [name, some] of [["service.imported", added], ["service.changed", changed]] as const) {
    await recordImported(scope, some.map(({ rowId }) => ({ subjectId: rowId })), {
      name,
      subjectKind: "service",
      permission: "services.read",
      changes: { importId },
    });
  }
  return lines.map((line): Taken => {
    if (taken.includes(line)) {
      return { line: line.line, left: { outcome: "ambiguous", reason: "code_of_another" } };
    }
    const before = line.outcome === "change" ? of(ours, line.rowId) : undefined;
    return {
      line: line.line,
      before: before && { ...before, pricedOn: priced.includes(line) ? today : null },
    };
  });
}

const of = (ours: Offered[], rowId: string) => ours.find(({ id }) => id === rowId);

async function add({ sql, clinicId, currency }: Scope, lines: Waiting<SaidService>[]): Promise<void> {
  const rows = lines.map(({ line, rowId, said }) => ({ ...said, line, rowId }));
  await sql`
    insert into services (id, clinic_id, code, name, names, category, minutes, price, currency, tax, description, rank)
    select l."rowId", ${clinicId},
           coalesce(l.code, (last.code + row_number() over (partition by l.code is null order by l.line))::text), l.name, l.names,
           coalesce(l.category, ''), coalesce(l.minutes, 30), l.price, ${currency}, coalesce(l.tax, 0),
           coalesce(l.description, ''), last.rank + (row_number() over (order by l.line))::int
      from jsonb_to_recordset(${sql.json(rows as never)}::jsonb) l (
             line int, "rowId" uuid, code text, name text, names jsonb, category text, minutes int, price int8, tax int,
             description text),
           (select coalesce(max(rank), -1) as rank,
                   greatest(coalesce(max(code::numeric) filter (where code ~ '^[0-9]{1,9}$'), 0), ${
    Math.max(0, ...lines.map(({ said }) => /^\d{1,9}$/.test(said.code ?? "") ? Number(said.code) : 0))
  }::numeric) as code
              from services where clinic_id = ${clinicId} and deleted_at is null) last
     where true`;
  await sql`
    update services set deleted_at = now()
     where clinic_id = ${clinicId}
       and id = any (${lines.filter(({ said }) => said.active === false).map(({ rowId }) => rowId)}::uuid[])`;
}

/** A change never empties a field. */
async function apply({ sql, clinicId }: Scope, lines: Waiting<SaidService>[]): Promise<void> {
  const rows = lines.map(({ rowId, said }) => ({ ...said, rowId }));
  await sql`
    update services s
       set code = coalesce(l.code, s.code), name = l.name, names = s.names || l.names,
           category = coalesce(l.category, s.category), minutes = coalesce(l.minutes, s.minutes),
           tax = coalesce(l.tax, s.tax), description = coalesce(l.description, s.description),
           deleted_at = case when l.active then s.deleted_at else coalesce(s.deleted_at, now()) end
      from jsonb_to_recordset(${
    sql.json(rows.map((row) => ({ ...row, active: row.active !== false })) as never)
  }::jsonb) l (
             "rowId" uuid, code text, name text, names jsonb, category text, minutes int, tax int, description text, active boolean)
     where s.clinic_id = ${clinicId} and s.id = l."rowId"`;
}
