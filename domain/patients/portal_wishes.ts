import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { recordEach } from "@/domain/audit/mod.ts";

/** Notes which lines of a file ask for the portal. */
export async function stageWishes(scope: Scope, importId: string, lines: number[]): Promise<void> {
  allow(scope, "imports.write");
  if (lines.length === 0) return;
  await scope.sql`
    insert into portal_wishes (clinic_id, import_id, line)
    select ${scope.clinicId}, ${importId}, unnest(${lines}::int[]) on conflict do nothing`;
}

/** Has lines that say nothing new taken in for the portal they ask for, as many as there are places. */
export async function wishAgain(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const free = await freePlaces(scope);
  await sql`
    update patient_intake i set outcome = 'change'
      from (select w.line
              from portal_wishes w
              join patient_intake s on s.clinic_id = w.clinic_id and s.import_id = w.import_id and s.line = w.line
             where w.clinic_id = ${clinicId} and w.import_id = ${importId} and s.outcome = 'same'
               and not exists (select from portal_places l where l.clinic_id = w.clinic_id and l.patient_id = s.row_id)
               and not exists (select from portal_access a
                                where a.clinic_id = w.clinic_id and a.patient_id = s.row_id and a.until > now())
             order by w.line limit ${free}) asking
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = asking.line`;
}

/**
 * Gives a place in the portal to whom the lines that were just taken in ask for it, in their order, until every place is
 * taken. Nobody is written to: asking somebody in stays a person's deed.
 */
export async function enrol(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const asking = await sql<{ line: number; patientId: string; placed: boolean }[]>`
    select w.line, i.row_id as "patientId",
           exists (select from portal_places l where l.clinic_id = i.clinic_id and l.patient_id = i.row_id)
           or exists (select from portal_access a
                       where a.clinic_id = i.clinic_id and a.patient_id = i.row_id and a.until > now()) as placed
      from portal_wishes w
      join patient_intake i on i.clinic_id = w.clinic_id and i.import_id = w.import_id and i.line = w.line
     where w.clinic_id = ${clinicId} and w.import_id = ${importId} and w.met is null and i.taken_at is not null
     order by w.line`;
  if (asking.length === 0) return;
  const free = await freePlaces(scope);
  const given = asking.filter(({ placed }) => !placed).slice(0, free ?? undefined);
  await sql`
    insert into portal_places (id, clinic_id, patient_id, import_id)
    select one.id, ${clinicId}, one.patient_id, ${importId}
      from unnest(${given.map(() => newId())}::uuid[], ${
    given.map(({ patientId }) => patientId)
  }::uuid[]) one (id, patient_id)`;
  await recordEach(scope, given.map(({ patientId }) => patientId), {
    name: "portal_place.given",
    permission: "patients.read",
    changes: { importId },
  });
  const met = asking.filter((one) => one.placed || given.includes(one)).map(({ line }) => line);
  await sql`
    update portal_wishes set met = line = any (${met}::int[])
     where clinic_id = ${clinicId} and import_id = ${importId} and line = any (${
    asking.map(({ line }) => line)
  }::int[])`;
}

/** Takes places back that an import gave, from whom it is undone. */
export async function unenrol(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    delete from portal_places l
     using patient_intake i, patients p
     where l.clinic_id = ${scope.clinicId} and l.import_id = ${importId}
       and i.clinic_id = l.clinic_id and i.import_id = l.import_id and i.row_id = l.patient_id and i.undone_at is not null
       and p.clinic_id = l.clinic_id and p.id = l.patient_id and (p.deleted_at is not null or i.outcome = 'change')`;
}

/** How many asked for the portal and found no place, or would find none. */
export async function unmetWishes(scope: Scope, importId: string): Promise<number> {
  allow(scope, "imports.read");
  const { sql, clinicId } = scope;
  const [{ unmet, waiting, places }] = await sql<{ unmet: number; waiting: number; places: number | null }[]>`
    select count(*) filter (where w.met is false)::int as unmet,
           count(*) filter (where w.met is null and i.outcome in ('add', 'change') and not exists (
             select from private.portal_patients(${clinicId}) p where p = i.row_id))::int as waiting,
           (select c.max_portal - (select count(*) from private.portal_patients(${clinicId})) from clinics c
             where c.id = ${clinicId})::int as places
      from portal_wishes w
      join patient_intake i on i.clinic_id = w.clinic_id and i.import_id = w.import_id and i.line = w.line
     where w.clinic_id = ${clinicId} and w.import_id = ${importId}`;
  return unmet + (places === null ? 0 : Math.max(0, waiting - Math.max(0, places)));
}

async function freePlaces({ sql, clinicId }: Scope): Promise<number | null> {
  const [{ free }] = await sql<
    { free: number | null }[]
  >`select private.free_portal_places(${clinicId}) as free`;
  return free;
}
