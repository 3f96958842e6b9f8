import { allow, type Scope } from "@/core/scope.ts";
import { recordEach } from "@/domain/audit/mod.ts";
import { forgetOutside } from "@/domain/tenancy/mod.ts";

/**
 * Takes back what the next lines of an import did, `most` of them in one transaction; returns how many lines it looked at.
 * A patient who was worked with since then, or of whom something else was moved in that stands, stays as they are: what people
 * did is not undone by a machine.
 */
export async function takeBack(scope: Scope, importId: string, most: number): Promise<number> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const lines = await sql<{ rowId: string; outcome: string }[]>`
    update patient_intake i set undone_at = ${new Date()}
      from (select line from patient_intake
             where clinic_id = ${clinicId} and import_id = ${importId} and taken_at is not null and undone_at is null
             order by line desc limit ${most}) next
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = next.line
    returning i.row_id as "rowId", i.outcome`;
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome).map(({ rowId }) => rowId);
  const removed = await sql<{ id: string }[]>`
    update patients p set deleted_at = now(), reason = 'import undone'
     where p.clinic_id = ${clinicId} and p.id = any (${
    of("add")
  }::uuid[]) and p.version = 1 and p.deleted_at is null
       and not exists (select from events e
                        where e.clinic_id = p.clinic_id and e.patient_id = p.id and (
                          e.source <> 'import' or (e.subject_kind <> 'patient' and e.name ~ '\\.imported$' and not exists (
                            select from events u
                             where u.clinic_id = e.clinic_id and u.subject_kind = e.subject_kind and u.subject_id = e.subject_id
                               and u.name ~ '\\.import_undone$'))))
    returning id`;
  const restored = await sql<{ id: string }[]>`
    update patients p
       set number = b.number, name = b.name, given_name = b.given_name, family_name = b.family_name,
           name_latin = b.name_latin, phone = b.phone, email = b.email, birth_date = b.birth_date, sex = b.sex,
           address = b.address
      from patient_intake i, jsonb_to_record(i.before) b (version int, number text, name text, given_name text,
             family_name text, name_latin text, phone text, email text, birth_date date, sex text, address text)
     where p.clinic_id = ${clinicId} and p.id = any (${of("change")}::uuid[]) and p.deleted_at is null
       and i.clinic_id = p.clinic_id and i.import_id = ${importId} and i.row_id = p.id and i.before is not null
       and p.version = b.version + 1
    returning p.id`;
  const undone = [...removed, ...restored].map(({ id }) => id);
  await forgetOutside(scope, { kind: "patient", importId }, undone);
  await recordEach(scope, undone, {
    name: "patient.import_undone",
    permission: "patients.read",
    changes: { importId },
  });
  return lines.length;
}
