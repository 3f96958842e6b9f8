-- The keys of many patients in one question, as for one: whoever takes out ten thousand notes asks once for each page of them.

set role app_owner;

create function private.patient_keys_of_many(clinic uuid, patients uuid[]) returns table (patient_id uuid, owner uuid, wrapped bytea)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_of_member()) then return; end if;
  return query
  select asked.id, k.patient_id, k.wrapped
    from unnest(patients) asked (id)
    join private.patient_keys k on k.clinic_id = clinic and k.patient_id = asked.id
   union all
  select asked.id, k.patient_id, k.wrapped
    from unnest(patients) asked (id)
   cross join lateral (select distinct m.id from private.merged_with(clinic, asked.id) m (id)) whole
    join private.patient_keys k on k.clinic_id = clinic and k.patient_id = whole.id
   where whole.id <> asked.id
     and exists (select from app.patients p where p.clinic_id = clinic and p.merged_into = asked.id);
end $$;

grant execute on function private.patient_keys_of_many(uuid, uuid[]) to authenticated;

set role postgres;
