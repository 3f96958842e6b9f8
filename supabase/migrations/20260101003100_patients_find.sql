-- Finding a patient by any part of a name, number, phone or e-mail.

set role app_owner;

-- The patients of a clinic whose text holds every word asked for, best first. A short question asks for beginnings.
-- Trigram operators are not leakproof, so under a policy they could not use the index: the permission is checked here.
create function private.find_patients(clinic uuid, asked text, most int)
  returns table (id uuid, name text, number text, phone text)
  language plpgsql stable security definer set search_path = '' as $$
declare
  wanted  text   := private.normalised(trim(asked));
  words   text[] := array(select '%' || regexp_replace(w, '([\\%_])', '\\\1', 'g') || '%'
                            from regexp_split_to_table(wanted, '\s+') w order by length(w) desc);
  longest text   := words[1]; -- the index is asked for one word; the others are looked at row by row
begin
  if clinic not in (select private.clinics_where('patients.read')) then
    return;
  elsif char_length(wanted) < 3 then
    return query
      select p.id, p.name, p.number, p.phone from app.patients p
       where p.clinic_id = clinic and p.deleted_at is null and p.sort_name ^@ wanted
       order by p.sort_name, p.id limit most;
  else
    return query
      select p.id, p.name, p.number, p.phone from app.patients p
       where p.clinic_id = clinic and p.deleted_at is null and p.search like longest and p.search like all (words)
       order by p.sort_name ^@ wanted desc, p.sort_name, p.id limit most;
  end if;
end $$;

grant execute on function private.find_patients(uuid, text, int) to authenticated;

set role postgres;
