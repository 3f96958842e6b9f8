-- Merging two records and undoing it: set by set, over every column that names a patient.

set role app_owner;

-- The patient and everybody whose record went into theirs.
create function private.merged_with(clinic uuid, patient uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  with recursive whole as (
    select patient as id
    union
    select p.id from app.patients p join whole w on p.clinic_id = clinic and p.merged_into = w.id
  )
  select id from whole where clinic in (select private.clinics_of_member() union select private.clinics_of_patient());
$$;

-- The wrapped keys that open what stands in a patient's record: their own, and of those merged into them.
create function private.patient_keys_of(clinic uuid, patient uuid) returns table (patient_id uuid, wrapped bytea)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_of_member())
     and patient not in (select private.patients_where('record.read')) then return; end if;
  return query
  select k.patient_id, k.wrapped from private.patient_keys k
   where k.clinic_id = clinic and k.patient_id in (select private.merged_with(clinic, patient));
end $$;

-- Gives the rows of one column from one owner to another, and returns the keys of those that went.
create function private.give_rows(clinic uuid, rule private.patient_columns, away uuid, home uuid) returns uuid[]
  language plpgsql volatile set search_path = '' as $$
declare
  same text := '';
  kept uuid[];
begin
  if cardinality(rule.apart) > 0 then
    select format(' and not exists (select from %s o where o.clinic_id = t.clinic_id and o.%I = $3 and %s)', rule.table_name,
             rule.column_name, string_agg(format('o.%1$I = t.%1$I', c), ' and '))
      into same from unnest(rule.apart) c;
  end if;
  execute format('with given as (update %s t set %I = $3 where t.clinic_id = $1 and t.%I = $2%s returning t.%I as key)
                  select array_agg(key) from given', rule.table_name, rule.column_name, rule.column_name, same, rule.key_column)
    into kept using clinic, away, home;
  return kept;
end $$;

-- Makes one record of two. `taken` names the columns of the head that the survivor takes from the other.
create function private.merge_patients(merge uuid, clinic uuid, survivor uuid, merged uuid, survivor_version int,
                                       merged_version int, taken text[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  one   app.patients;
  other app.patients;
  rule  private.patient_columns;
  given uuid[];
  phone uuid;
  allowed constant text[] := '{number,name,given_name,family_name,prefix,name_latin,phone,has_whatsapp,email,birth_date,sex,
    address,status,referral_source,tags,desk_note,languages,do_not_contact,photo_id}';
  columns text;
begin
  if clinic not in (select private.clinics_where('patients.merge')) or not taken <@ allowed then
    raise insufficient_privilege;
  end if;
  perform from app.patients p where p.clinic_id = clinic and p.id in (survivor, merged) order by p.id for update;
  select * into one from app.patients p
   where p.clinic_id = clinic and p.id = survivor and p.deleted_at is null and p.version = survivor_version;
  select * into other from app.patients p
   where p.clinic_id = clinic and p.id = merged and p.deleted_at is null and p.version = merged_version;
  if one.id is null or other.id is null then
    raise check_violation using constraint = 'patients_version_check', message = 'one of the two has changed';
  end if;

  set constraints all deferred;
  insert into app.patient_merges (id, clinic_id, survivor_id, merged_id) values (merge, clinic, survivor, merged);
  for rule in select * from private.patient_columns c where c.fate = 'follows' order by c.table_name, c.column_name loop
    given := case rule.refers
      when 'patient' then private.give_rows(clinic, rule, merged, survivor)
      else private.give_rows(clinic, rule,
        (select a.id from app.accounts a where a.clinic_id = clinic and a.patient_id = merged),
        (select a.id from app.accounts a where a.clinic_id = clinic and a.patient_id = survivor)) end;
    if given is not null then
      insert into private.merge_moves values (clinic, merge, rule.table_name, rule.column_name, given);
    end if;
  end loop;

  update app.patients p set deleted_at = now(), reason = 'merged', merged_into = survivor
   where p.clinic_id = clinic and p.id = merged;
  if cardinality(taken) > 0 then
    select string_agg(format('%1$I = o.%1$I', c), ', ') into columns from unnest(taken) c;
    execute format('update app.patients s set %s from app.patients o
                     where s.clinic_id = $1 and s.id = $2 and o.clinic_id = $1 and o.id = $3', columns)
      using clinic, survivor, merged;
  end if;
  insert into private.merge_heads
  select clinic, merge,
         coalesce((select jsonb_object_agg(c, to_jsonb(one) -> c) from unnest(taken) c), '{}'),
         coalesce((select jsonb_object_agg(c, to_jsonb(s) -> c) from unnest(taken) c), '{}')
    from app.patients s where s.id = survivor;

  -- The number and the phone that the survivor does not keep still find them.
  insert into app.patient_numbers (clinic_id, number, patient_id, merge_id)
  select clinic, case when 'number' = any (taken) then one.number else other.number end, survivor, merge
      on conflict do nothing;
  insert into app.patient_phones (id, clinic_id, patient_id, rank, phone)
  select merge, clinic, survivor, 100, spare
    from (select case when 'phone' = any (taken) then one.phone else other.phone end as spare) s
   where spare is not null
     and spare is distinct from (select p.phone from app.patients p where p.id = survivor)
     and not exists (select from app.patient_phones f
                      where f.clinic_id = clinic and f.patient_id = survivor and f.ended_at is null and f.phone = spare);
end $$;

-- Makes two records again of what one merge made one. What the survivor got or became since stays with them.
create function private.unmerge_patients(merge uuid, clinic uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  done app.patient_merges;
  head private.merge_heads;
  move record;
  columns text;
begin
  if clinic not in (select private.clinics_where('patients.merge')) then raise insufficient_privilege; end if;
  select * into done from app.patient_merges m where m.clinic_id = clinic and m.id = merge for update;
  if done.undone_at is not null or done.until <= now() then
    raise check_violation using constraint = 'patient_merges_until_check', message = 'undone already, or too late';
  end if;
  perform from app.patients p where p.clinic_id = clinic and p.id in (done.survivor_id, done.merged_id) order by p.id for update;
  if exists (select from app.patients p where p.id = done.survivor_id and p.deleted_at is not null) then
    raise check_violation using constraint = 'patient_merges_order_check', message = 'a later merge stands on this one';
  end if;

  set constraints all deferred;
  delete from app.patient_phones f where f.clinic_id = clinic and f.id = merge;
  delete from app.patient_numbers n where n.clinic_id = clinic and n.merge_id = merge;
  for move in
    select m.keys, c.table_name, c.column_name, c.key_column, c.refers
      from private.merge_moves m join private.patient_columns c using (table_name, column_name)
     where m.clinic_id = clinic and m.merge_id = merge
  loop
    execute format('update %s set %I = $2 where clinic_id = $1 and %I = $3 and %I = any ($4)', move.table_name,
                   move.column_name, move.column_name, move.key_column)
      using clinic,
        case move.refers when 'patient' then done.merged_id
          else (select a.id from app.accounts a where a.clinic_id = clinic and a.patient_id = done.merged_id) end,
        case move.refers when 'patient' then done.survivor_id
          else (select a.id from app.accounts a where a.clinic_id = clinic and a.patient_id = done.survivor_id) end,
        move.keys;
  end loop;

  -- A field that somebody has changed since is theirs.
  select * into head from private.merge_heads h where h.merge_id = merge;
  select string_agg(format('%1$I = r.%1$I', c), ', ') into columns
    from jsonb_object_keys(head.before) c, app.patients s
   where s.id = done.survivor_id and to_jsonb(s) -> c = head.after -> c;
  if columns is not null then
    execute format('update app.patients s set %s from jsonb_populate_record(null::app.patients, $3) r
                     where s.clinic_id = $1 and s.id = $2', columns)
      using clinic, done.survivor_id, head.before;
  end if;
  update app.patients p set deleted_at = null, deleted_by = null, reason = null, merged_into = null
   where p.clinic_id = clinic and p.id = done.merged_id;
  update app.patient_merges m set undone_at = now(), undone_by = private.principal() where m.id = merge;
end $$;

grant execute on function private.merged_with(uuid, uuid), private.patient_keys_of(uuid, uuid),
  private.merge_patients(uuid, uuid, uuid, uuid, int, int, text[]), private.unmerge_patients(uuid, uuid) to authenticated;

set role postgres;
