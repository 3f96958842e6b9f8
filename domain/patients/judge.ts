import { allow, type Scope } from "@/core/scope.ts";

/** Marks the lines of an import that say again what an earlier line says: an id or a number twice, or a person. */
export async function markTwice(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update patient_intake i set outcome = d.outcome, reasons = array[d.reason]
      from (
        select line,
               case when twice > 1 or number_twice > 1 then 'wrong' else 'ambiguous' end as outcome,
               case when twice > 1 then 'source_id_twice' when number_twice > 1 then 'number_twice' else 'twice_in_file' end
                 as reason
          from (
            select line,
                   case when source_id is not null then row_number() over (partition by source_id order by line) end as twice,
                   case when number is not null then row_number() over (partition by number order by line) end
                     as number_twice,
                   case when phone is not null then row_number() over (partition by sort_name, phone order by line) end
                     as phone_twice,
                   case when email is not null then row_number() over (partition by sort_name, email order by line) end
                     as email_twice,
                   case when birth_date is not null then row_number() over (partition by sort_name, birth_date order by line)
                     end as birth_twice
              from patient_intake
             where clinic_id = ${clinicId} and import_id = ${importId} and outcome is null) counted
         where greatest(twice, number_twice, phone_twice, email_twice, birth_twice) > 1) d
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = d.line`;
}

/**
 * Says what would become of the lines of an import that are still unjudged, `most` at a time; returns how many it judged.
 * A line is a patient of ours by the other system's id, by its number with the same name, or by its name with the same phone
 * or e-mail. What only looks like one of ours is ambiguous, and is left to people.
 */
export async function judge(scope: Scope, importId: string, system: string, most: number): Promise<number> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const judged = await sql`
    with waiting as (
      select * from patient_intake
       where clinic_id = ${clinicId} and import_id = ${importId} and outcome is null
       order by line limit ${most}),
    found as (
      select w.line, x.row_id as known, n.id as numbered, n.sort_name = w.sort_name as same_name, t.sure, t.sure_id, t.alike
        from waiting w
        left join lateral (
          select i.row_id from external_ids i join patients p on p.id = i.row_id and p.deleted_at is null
           where i.clinic_id = w.clinic_id and i.system = ${system} and i.kind = 'patient' and i.value = w.source_id) x on true
        left join patients n on n.clinic_id = w.clinic_id and n.number = w.number and n.deleted_at is null
        left join lateral (
          select count(*) filter (where p.phone = w.phone or p.email = w.email) as sure,
                 min(p.id::text) filter (where p.phone = w.phone or p.email = w.email) as sure_id,
                 count(*) filter (where p.birth_date = w.birth_date) as alike
            from patients p
           where p.clinic_id = w.clinic_id and p.sort_name = w.sort_name and p.deleted_at is null) t on true),
    decided as (
      select line,
             case when known is not null then 'change'
                  when numbered is not null and same_name then 'change'
                  when numbered is not null then 'ambiguous'
                  when sure > 1 then 'ambiguous' when sure = 1 then 'change'
                  when alike > 0 then 'ambiguous' else 'add' end as outcome,
             case when known is not null then null
                  when numbered is not null and not same_name then 'number_of_another'
                  when numbered is null and sure > 1 then 'several_alike'
                  when numbered is null and sure = 0 and alike > 0 then 'born_alike' end as reason,
             coalesce(known, case when same_name then numbered end, case when sure = 1 then sure_id::uuid end) as ours
        from found)
    update patient_intake i
       set outcome = d.outcome, row_id = case when d.outcome = 'change' then d.ours else i.row_id end,
           reasons = case when d.reason is null then '{}' else array[d.reason] end
      from decided d
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = d.line`;
  return judged.count;
}

/** Of the lines that would change a patient, marks those that say nothing new. */
export async function markSame(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update patient_intake i set outcome = 'same'
      from patients p
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.outcome = 'change' and i.taken_at is null
       and p.clinic_id = i.clinic_id and p.id = i.row_id
       and (i.name, coalesce(i.number, p.number), coalesce(i.given_name, p.given_name), coalesce(i.family_name, p.family_name),
            coalesce(i.name_latin, p.name_latin), coalesce(i.phone, p.phone), coalesce(i.email, p.email),
            coalesce(i.birth_date, p.birth_date), coalesce(i.sex, p.sex), coalesce(i.address, p.address))
           is not distinct from
           (p.name, p.number, p.given_name, p.family_name, p.name_latin, p.phone, p.email, p.birth_date, p.sex, p.address)`;
}
