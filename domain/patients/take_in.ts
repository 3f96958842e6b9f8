import { allow, type Scope } from "@/core/scope.ts";
import { recordEach } from "@/domain/audit/mod.ts";
import { nextNumbers, rememberOutside } from "@/domain/tenancy/mod.ts";

interface Taken {
  line: number;
  rowId: string;
  sourceId: string | null;
  outcome: "add" | "change";
  numbered: boolean;
}

/** Registers and changes what the next lines of an import say, `most` of them in one transaction; returns how many. */
export async function takeIn(scope: Scope, importId: string, system: string, most: number): Promise<number> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const now = new Date();
  // Somebody may have been given one of its numbers by hand since it was judged.
  await sql`
    update patient_intake i set outcome = 'ambiguous', reasons = '{number_of_another}'
      from patients p
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.outcome = 'add' and i.taken_at is null
       and i.number is not null and p.clinic_id = i.clinic_id and p.number = i.number and p.deleted_at is null`;
  const taken = await sql<Taken[]>`
    update patient_intake i
       set taken_at = ${now}, before = case when i.outcome = 'change' then
             (select jsonb_build_object('version', p.version, 'number', p.number, 'name', p.name, 'given_name', p.given_name,
                       'family_name', p.family_name, 'name_latin', p.name_latin, 'phone', p.phone, 'email', p.email,
                       'birth_date', p.birth_date, 'sex', p.sex, 'address', p.address)
                from patients p where p.clinic_id = i.clinic_id and p.id = i.row_id) end
      from (select line from patient_intake
             where clinic_id = ${clinicId} and import_id = ${importId} and outcome in ('add', 'change') and taken_at is null
             order by line limit ${most}) next
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = next.line
    returning i.line, i.row_id as "rowId", i.source_id as "sourceId", i.outcome, i.number is not null as numbered`;
  const [added, changed] = ["add", "change"].map((outcome) => taken.filter((row) => row.outcome === outcome));
  const lines = { importId, now, first: edge(taken, Math.min), last: edge(taken, Math.max) };
  if (added.length > 0) await add(scope, lines, added);
  if (changed.length > 0) await apply(scope, lines, changed);
  await rememberOutside(
    scope,
    { system, kind: "patient", importId },
    taken.flatMap(({ sourceId, rowId }) => sourceId === null ? [] : [{ value: sourceId, rowId }]),
  );
  return taken.length;
}

/** The lines that one batch has taken: a range of them, by when. Planned for as a range, however many there are. */
interface Lines {
  importId: string;
  now: Date;
  first: number;
  last: number;
}

async function add(scope: Scope, { importId, now, first, last }: Lines, added: Taken[]): Promise<void> {
  const { sql, clinicId } = scope;
  const numbers = await freeNumbers(scope, importId, added.filter(({ numbered }) => !numbered).length);
  await sql`
    insert into patients (id, clinic_id, number, name, given_name, family_name, name_latin, phone, email, birth_date, sex, address)
    select i.row_id, i.clinic_id,
           coalesce(i.number, (${numbers}::text[])[(row_number() over (partition by i.number is null order by i.line))::int]),
           i.name, i.given_name, i.family_name, i.name_latin, i.phone, i.email, i.birth_date, i.sex, i.address
      from patient_intake i
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line between ${first} and ${last}
       and i.outcome = 'add' and i.taken_at = ${now}`;
  await recordEach(scope, added.map(({ rowId }) => rowId), {
    name: "patient.imported",
    permission: "patients.read",
    changes: { importId },
  });
}

async function apply(scope: Scope, { importId, now, first, last }: Lines, changed: Taken[]): Promise<void> {
  const { sql, clinicId } = scope;
  await sql`
    update patients p
       set name = i.name, number = coalesce(i.number, p.number), given_name = coalesce(i.given_name, p.given_name),
           family_name = coalesce(i.family_name, p.family_name), name_latin = coalesce(i.name_latin, p.name_latin),
           phone = coalesce(i.phone, p.phone), email = coalesce(i.email, p.email),
           birth_date = coalesce(i.birth_date, p.birth_date), sex = coalesce(i.sex, p.sex),
           address = coalesce(i.address, p.address)
      from patient_intake i
     where p.clinic_id = ${clinicId} and p.id = i.row_id and p.deleted_at is null
       and i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line between ${first} and ${last}
       and i.outcome = 'change' and i.taken_at = ${now}`;
  await recordEach(scope, changed.map(({ rowId }) => rowId), {
    name: "patient.changed",
    permission: "patients.read",
    changes: { importId },
  });
}

/** So many numbers of the series that no standing patient and no other line was given by hand. */
async function freeNumbers(scope: Scope, importId: string, many: number): Promise<string[]> {
  const free: string[] = [];
  while (free.length < many) {
    const numbers = await nextNumbers(scope, "patient", many - free.length);
    const taken = await scope.sql<{ number: string }[]>`
      select number from patients
       where clinic_id = ${scope.clinicId} and number = any (${numbers}::text[]) and deleted_at is null
      union
      select number from patient_intake
       where clinic_id = ${scope.clinicId} and import_id = ${importId} and number = any (${numbers}::text[])`;
    const hand = new Set(taken.map(({ number }) => number));
    free.push(...numbers.filter((number) => !hand.has(number)));
  }
  return free;
}

const edge = (taken: Taken[], pick: (a: number, b: number) => number) =>
  taken.reduce((found, { line }) => pick(found, line), taken[0]?.line ?? 0);
