import { newId } from "@/core/id.ts";
import type { Taken, Underway, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { recordImported } from "@/domain/audit/mod.ts";
import { nextNumbers } from "@/domain/tenancy/mod.ts";
import type { SaidBalance } from "./balance_intake.ts";
import type { FoundBalance } from "./judge.ts";
import { openingOf } from "./opening_of.ts";

/** Says in a language what a line of an invoice is that brings a balance forward, as of a day where one is known. */
export type Describe = (locale: string, asOf: string | null) => string;

type Line = Waiting<SaidBalance, FoundBalance>;

/** Brings balances forward: one invoice each, of its own kind and series, that is paid like any other. */
export async function takeBalances(
  scope: Scope,
  lines: Line[],
  { importId }: Underway,
  describe: Describe,
): Promise<Taken[]> {
  allow(scope, "invoices.write");
  const { sql, clinicId, locationId, currency, locale } = scope;
  // Two imports at once would each find nothing brought forward yet.
  await sql`select pg_advisory_xact_lock(hashtextextended('opening:' || ${clinicId}, 0))`;
  const brought = await openingOf(scope, lines.map(({ found }) => found.patientId));
  const accounts = await accountsOf(scope, lines);
  const left = (line: Line) =>
    brought.has(line.found.patientId)
      ? "already_brought"
      : accounts.has(line.found.patientId)
      ? null
      : "patient_unknown";
  const fit = lines.filter((line) => left(line) === null);
  const numbers = await nextNumbers(scope, "opening", fit.length);
  const rows = fit.map(({ rowId, found, said }, at) => ({
    id: rowId,
    patient: found.patientId,
    account: accounts.get(found.patientId),
    number: numbers[at],
    charge: newId(),
    description: describe(locale, said.asOf),
    amount: said.amount,
  }));
  const each = sql`
    jsonb_to_recordset(${sql.json(rows as never)}::jsonb) r (
      id uuid, patient uuid, account uuid, number text, charge uuid, description text, amount int8)`;
  await sql`
    insert into invoices (id, clinic_id, location_id, account_id, patient_id, number, currency, kind)
    select r.id, ${clinicId}, ${locationId}, r.account, r.patient, r.number, ${currency}, 'opening' from ${each}`;
  await sql`
    insert into charges (id, clinic_id, patient_id, invoice_id, position, description, quantity, unit_amount, currency)
    select r.charge, ${clinicId}, r.patient, r.id, 0, r.description, 1, r.amount, ${currency} from ${each}`;
  await recordImported(scope, rows.map(({ id, patient }) => ({ subjectId: id, patientId: patient })), {
    name: "invoice.imported",
    subjectKind: "invoice",
    permission: "invoices.read",
    changes: { importId },
  });
  return lines.map((line): Taken => {
    const reason = left(line);
    return reason ? { line: line.line, left: { outcome: "ambiguous", reason } } : { line: line.line };
  });
}

async function accountsOf({ sql, clinicId }: Scope, lines: Line[]): Promise<Map<string, string>> {
  const rows = await sql<{ patientId: string; id: string }[]>`
    select a.patient_id as "patientId", a.id from accounts a join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
     where a.clinic_id = ${clinicId} and a.patient_id = any (${
    lines.map(({ found }) => found.patientId)
  }::uuid[])
       and p.deleted_at is null`;
  return new Map(rows.map(({ patientId, id }) => [patientId, id]));
}
