-- Finding a patient by any part of a name, number, phone or e-mail, and by the day of birth.

set role app_owner;

-- Who has no day of birth stands after everybody who has. “coalesce” would not do: policies keep it out of index conditions.
create index patients_born_idx on app.patients
  (clinic_id, (case when birth_date is null then 'infinity' else birth_date end), id) where deleted_at is null;
-- The name that a person writes, where the list sorts by its Latin one.
create index patients_own_name_idx on app.patients (clinic_id, (private.normalised(name) collate "C"))
  where name_latin is not null and deleted_at is null;

-- The words of a normalised text, longest first.
create function private.words_of(wanted text) returns text[]
  language sql immutable parallel safe set search_path = '' as $$
  select array(select w from regexp_split_to_table(trim(wanted), '\s+') w where w <> '' order by length(w) desc);
$$;

-- The pattern of a text that holds the word, whose own signs of a pattern are only signs.
create function private.holding(word text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%';
$$;

-- The patients of a clinic whose text holds every word asked for and who were born on one of the days, if any are named;
-- first who holds `best`, then whose name begins as asked. One or two letters ask for beginnings of names.
-- Trigram operators are not leakproof, so under a policy they could not use the index: the permission is checked here.
create function private.find_patients(clinic uuid, asked text, best text, births date[], most int)
  returns table (id uuid, name text, number text, phone text)
  language plpgsql stable security definer set search_path = '' as $$
declare
  wanted  text := private.normalised(trim(asked));
  first   text;
  words   text[];
  longest text;
begin
  if clinic not in (select private.clinics_where('patients.read')) then
    return;
  elsif wanted = '' then
    return query
      select p.id, p.name, p.number, p.phone from app.patients p
       where p.clinic_id = clinic and p.deleted_at is null and case when p.birth_date is null then 'infinity' else p.birth_date end = any (births)
       order by p.sort_name, p.id limit most;
  elsif char_length(wanted) < 3 and births = '{}' then
    return query
      select f.id, f.name, f.number, f.phone from (
        (select p.id, p.name, p.number, p.phone, p.sort_name from app.patients p
          where p.clinic_id = clinic and p.deleted_at is null and p.sort_name ^@ wanted
          order by p.sort_name, p.id limit most)
        union all
        (select p.id, p.name, p.number, p.phone, p.sort_name from app.patients p
          where p.clinic_id = clinic and p.deleted_at is null and p.name_latin is not null
            and private.normalised(p.name) collate "C" ^@ wanted and not p.sort_name ^@ wanted
          order by p.sort_name, p.id limit most)) f
       order by f.sort_name, f.id limit most;
  else
    words := array(select private.holding(w) from unnest(private.words_of(wanted)) w);
    longest := words[1]; -- the index is asked for one word; the others are looked at row by row
    first := private.holding(private.normalised(trim(best)));
    return query
      select p.id, p.name, p.number, p.phone from app.patients p
       where p.clinic_id = clinic and p.deleted_at is null and p.search like longest and p.search like all (words)
         and (births = '{}' or p.birth_date = any (births))
       order by p.search like first desc, p.sort_name ^@ wanted desc, p.sort_name, p.id limit most;
  end if;
end $$;

select extensions.word_similarity('', ''); -- loads the library, whose settings nobody may name before

-- The patients of a clinic whose text resembles every word, most alike first: asked only where nobody holds the words.
-- A number or an address that is nearly right is somebody else's: such words must be held, and so must the shortest.
create function private.resembling_patients(clinic uuid, asked text, births date[], most int)
  returns table (id uuid, name text, number text, phone text)
  language plpgsql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.4' as $$
declare
  words   text[] := private.words_of(private.normalised(asked));
  letters text[] := array(select w from unnest(words) w where w !~ '[0-9_%\\@+/]' and char_length(w) > 2);
  held    text[] := array(select private.holding(w) from unnest(words) w where w <> all (letters));
  longest text   := letters[1];
begin
  if longest is null or clinic not in (select private.clinics_where('patients.read')) then
    return;
  end if;
  return query
    select f.id, f.name, f.number, f.phone from (
      select p.id, p.name, p.number, p.phone, p.sort_name,
             (select array_agg(extensions.word_similarity(w, p.search)) from unnest(letters) w) as alike
        from app.patients p
       where p.clinic_id = clinic and p.deleted_at is null and p.search operator(extensions.%>) longest
         and p.search like all (held) and (births = '{}' or p.birth_date = any (births))) f
     where 0.4 <= all (f.alike)
     order by (select sum(a) from unnest(f.alike) a) desc, f.sort_name, f.id limit most;
end $$;

grant execute on function private.find_patients(uuid, text, text, date[], int),
  private.resembling_patients(uuid, text, date[], int) to authenticated;

set role postgres;
