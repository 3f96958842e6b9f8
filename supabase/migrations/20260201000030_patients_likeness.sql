-- How alike two people's records are: names as they sound in any script, phones and birth dates.

set role app_owner;

-- A name as it roughly sounds: its consonants in Latin letters, word by word. What Arabic script leaves unwritten is left
-- out of both, so that محمد علی and Muhammad Ali sound the same.
create function private.name_sound(name text) returns text
  language sql immutable parallel safe strict set search_path = '' as $$
  select coalesce(string_agg(sound, ' ' order by sound), '')
    from (
      select regexp_replace(regexp_replace(left(word, 1) || replace(substr(word, 2), 'h', ''),
               '[aeiouyvw]', '', 'g'), '(.)\1+', '\1', 'g') as sound
        from regexp_split_to_table(
          translate(
            translate(
              replace(replace(replace(replace(replace(replace(replace(replace(replace(
                translate(private.normalised(name),
                  'پبفتطٹثسصشذضظزژدڈرڑکكقخگغلمنںجچحہھهة',
                  'pbftttsssszzzzzddrrkkkkgglmnnjjhhhhh'),
                'ch', 'j'), 'sh', 's'), 'kh', 'k'), 'gh', 'g'), 'ph', 'f'), 'th', 't'), 'dh', 'd'), 'bh', 'b'), 'zh', 'z'),
              'qcx', 'kks'),
            'اآأإووؤعءئیيىے''’`', ''),
          '[^[:alpha:]]+') word
       where word <> ''
    ) sounds
   where sound <> '';
$$;

alter table app.patients add column sound text not null generated always as
  (private.name_sound(coalesce(name_latin, name))) stored collate "C";
comment on column app.patients.sound is 'pii: the name as it roughly sounds in any script';

create index patients_sound_idx on app.patients using gin (clinic_id, sound extensions.gin_trgm_ops);
create index patients_same_sound_idx on app.patients (clinic_id, sound) where deleted_at is null;
create index patients_birth_date_idx on app.patients (clinic_id, birth_date) where birth_date is not null and deleted_at is null;

create table app.distinct_patients (
  clinic_id uuid        not null,
  one_id    uuid        not null,
  other_id  uuid        not null,
  said_by   uuid        not null default private.principal(),
  said_at   timestamptz not null default now(),

  constraint distinct_patients_pkey primary key (clinic_id, one_id, other_id),
  constraint distinct_patients_one_fkey foreign key (clinic_id, one_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint distinct_patients_other_fkey foreign key (clinic_id, other_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint distinct_patients_order_check check (one_id < other_id)
);

comment on table app.distinct_patients is
  'Two records of which somebody said that they are two people. Never changed, never deleted; they are not offered as one again.';

create index distinct_patients_other_idx on app.distinct_patients (clinic_id, other_id);

select private.permit('patients.merge', 'patients', 'Find duplicates, merge records and undo it', '{owner,admin}');

alter table app.distinct_patients enable row level security;

create policy staff_reads on app.distinct_patients for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_tells on app.distinct_patients for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.merge'))));

grant select on app.distinct_patients to authenticated;
grant insert (clinic_id, one_id, other_id) on app.distinct_patients to authenticated;

-- How alike two names are, from 0 to 1: as they are written and as they sound, whichever is more.
create function private.name_likeness(one text, other text, one_sound text, other_sound text) returns real
  language sql immutable parallel safe set search_path = ''
  return greatest(extensions.similarity(one, other),
    case when one_sound <> '' and other_sound <> '' then 0.95 * extensions.similarity(one_sound, other_sound) else 0 end);

-- How sure it is that two records are of one person, from 0 to 100: the name counts most, a phone or birth date in common
-- adds, a different birth date takes away. A phone alone is a family's.
create function private.sureness(name_likeness real, same_phone boolean, same_birth boolean, other_birth boolean) returns int
  language sql immutable parallel safe set search_path = ''
  return case when name_likeness < 0.45 then 0 else least(100, round(
    60 * name_likeness + case when same_phone then 25 else 0 end + case when same_birth then 25 else 0 end
    - case when other_birth then 30 else 0 end)::int) end;

-- Who of a clinic may be the person that is described, surest first. Trigram operators are not leakproof, so under a policy
-- they could not use the index: the permission is checked here.
create function private.similar_patients(clinic uuid, asked_name text, asked_phone text, asked_birth date, but uuid, most int)
  returns table (id uuid, name text, number text, phone text, birth_date date, alike real, same_phone boolean,
                 same_birth boolean, sure int)
  language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.5 as $$
declare
  written  text := private.normalised(trim(asked_name));
  sounding text := private.name_sound(asked_name);
begin
  if clinic not in (select private.clinics_where('patients.read')) then return; end if;
  return query
  with candidates as (
    select p.id from app.patients p
     where p.clinic_id = clinic and p.deleted_at is null and sounding <> '' and p.sound operator(extensions.%) sounding
    union
    select p.id from app.patients p where p.clinic_id = clinic and p.deleted_at is null and p.phone = asked_phone
    union
    select f.patient_id from app.patient_phones f
     where f.clinic_id = clinic and f.ended_at is null and f.phone = asked_phone
    union
    select p.id from app.patients p where p.clinic_id = clinic and p.deleted_at is null and p.birth_date = asked_birth
  ), compared as (
    select p.id, p.name, p.number, p.phone, p.birth_date,
           greatest(private.name_likeness(p.sort_name, written, p.sound, sounding),
                    extensions.similarity(private.normalised(p.name), written)) as alike,
           coalesce(p.phone = asked_phone or p.other_phones like '%' || asked_phone || '%', false) as same_phone,
           coalesce(p.birth_date = asked_birth, false) as same_birth,
           coalesce(p.birth_date <> asked_birth, false) as other_birth
      from app.patients p join candidates c using (id)
     where p.clinic_id = clinic and p.deleted_at is null and p.id is distinct from but
  )
  select c.id, c.name, c.number, c.phone, c.birth_date, c.alike, c.same_phone, c.same_birth,
         private.sureness(c.alike, c.same_phone, c.same_birth, c.other_birth)
    from compared c
   where private.sureness(c.alike, c.same_phone, c.same_birth, c.other_birth) >= 45
   order by 9 desc, c.name, c.id limit most;
end $$;

-- Pairs of a clinic's records that are likely of one person and that nobody told apart, surest first.
create function private.likely_duplicates(clinic uuid, most int)
  returns table (one_id uuid, other_id uuid, alike real, same_phone boolean, same_birth boolean, sure int)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('patients.merge')) then return; end if;
  return query
  with standing as materialized (
    select p.id, p.sort_name, p.sound, p.phone, p.birth_date from app.patients p
     where p.clinic_id = clinic and p.deleted_at is null
  ), pairs as (
    select a.id as a_id, b.id as b_id from standing a join standing b
        on b.sound = a.sound and a.sound <> '' and (a.birth_date = b.birth_date or a.birth_date is null or b.birth_date is null)
     where a.id < b.id
    union
    select a.id, b.id from standing a join standing b on b.phone = a.phone where a.id < b.id
    union
    select a.id, b.id from standing a join standing b on b.birth_date = a.birth_date where a.id < b.id
  ), compared as (
    select a.id as a_id, b.id as b_id, private.name_likeness(a.sort_name, b.sort_name, a.sound, b.sound) as alike,
           coalesce(a.phone = b.phone, false) as same_phone, coalesce(a.birth_date = b.birth_date, false) as same_birth,
           coalesce(a.birth_date <> b.birth_date, false) as other_birth
      from pairs join standing a on a.id = a_id join standing b on b.id = b_id
  )
  select c.a_id, c.b_id, c.alike, c.same_phone, c.same_birth,
         private.sureness(c.alike, c.same_phone, c.same_birth, c.other_birth) as sure
    from compared c
   where private.sureness(c.alike, c.same_phone, c.same_birth, c.other_birth) >= 50
     and not exists (select from app.distinct_patients d
                      where d.clinic_id = clinic and d.one_id = c.a_id and d.other_id = c.b_id)
   order by sure desc, c.a_id, c.b_id limit most;
end $$;

grant execute on function private.similar_patients(uuid, text, text, date, uuid, int), private.likely_duplicates(uuid, int),
  private.name_sound(text) to authenticated;

set role postgres;
