import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** What a line of another system's file says of the patient it is about. */
export interface SaidPatient {
  /** The other system's id. */
  id: string | null;
  number: string | null;
  name: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
}

/** The patient it is, or why nobody can be told. */
export type Whose = { patientId: string } | { outcome: "ambiguous" | "wrong"; reason: string };

interface Candidates {
  known: string | null;
  numbered: string | null;
  named: boolean | null;
  sure: string[];
  alike: boolean;
}

/**
 * Tells which patients lines are about: by the other system's id, by the record number unless another name stands there, or
 * by the name with the same phone or e-mail. Whom only a name speaks of is left to people.
 */
export async function whoseOf(scope: Scope, system: string, said: SaidPatient[]): Promise<Whose[]> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const asked = said.map((one, at) => ({
    at,
    ...one,
    own: system === "cusp" && isId(one.id ?? "") ? one.id : null,
  }));
  const rows = await sql<Candidates[]>`
    with recursive asked as materialized (
      select a.*, private.normalised(a.name) as sort_name from jsonb_to_recordset(${
    sql.json(asked as never)
  }::jsonb) a (
        at int, id text, number text, name text, phone text, email text, own uuid)),
    called as (
      select a.at, coalesce(i.row_id, a.own) as id
        from asked a
        left join external_ids i on i.clinic_id = ${clinicId} and i.system = ${system} and i.kind = 'patient' and i.value = a.id),
    standing as (
      select c.at, p.id, p.merged_into, p.deleted_at is null as stands
        from called c join patients p on p.clinic_id = ${clinicId} and p.id = c.id
      union
      select s.at, p.id, p.merged_into, p.deleted_at is null
        from standing s join patients p on p.clinic_id = ${clinicId} and p.id = s.merged_into)
    select (select s.id from standing s where s.at = a.at and s.stands limit 1) as known, n.id as numbered,
           a.sort_name in (n.sort_name, private.normalised(n.name)) as named, t.sure, t.alike
      from asked a
      left join patients n on n.clinic_id = ${clinicId} and n.number = a.number and n.deleted_at is null
      left join lateral (
        select coalesce(array_agg(p.id) filter (where p.phone = a.phone or p.email = lower(a.email)), '{}') as sure,
               count(*) > 0 as alike
          from patients p
         where p.clinic_id = ${clinicId} and p.deleted_at is null and p.sort_name = a.sort_name) t on true
     order by a.at`;
  return rows.map(decided);
}

function decided({ known, numbered, named, sure, alike }: Candidates): Whose {
  if (known) return { patientId: known };
  if (numbered) {
    return named === false ? { outcome: "ambiguous", reason: "number_of_another" } : { patientId: numbered };
  }
  if (sure.length === 1) return { patientId: sure[0] };
  if (sure.length > 1) return { outcome: "ambiguous", reason: "several_alike" };
  return alike
    ? { outcome: "ambiguous", reason: "patient_by_name" }
    : { outcome: "wrong", reason: "patient_unknown" };
}
