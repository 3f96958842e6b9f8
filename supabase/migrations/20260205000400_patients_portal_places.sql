-- How many patients may have the portal: whoever has access, was asked in, or was given a place when they were moved in.

set role app_owner;

alter table app.clinics add column max_portal int;
comment on column app.clinics.max_portal is 'open: how many patients may have the portal; as many as one likes where it is null';

create table app.portal_places (
  id         uuid        not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  import_id  uuid,
  given_by   uuid        not null default private.principal(),
  given_at   timestamptz not null default now(),

  constraint portal_places_pkey primary key (id),
  constraint portal_places_clinic_id_key unique (clinic_id, id),
  constraint portal_places_clinic_id_patient_id_key unique (clinic_id, patient_id),
  constraint portal_places_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint portal_places_import_fkey foreign key (clinic_id, import_id)
    references app.imports (clinic_id, id) on delete restrict
);

comment on table app.portal_places is
  'One patient for whom the portal is kept, though nobody was asked in yet. Goes when it is given back or its import is undone.';

create index portal_places_import_idx on app.portal_places (clinic_id, import_id);

insert into private.patient_columns (table_name, column_name, fate, key_column, apart, refers, reason) values
  ('app.portal_places', 'patient_id', 'follows', 'id', '{clinic_id}', 'patient', null);

-- The patients of a clinic who take a place now.
create function private.portal_patients(clinic uuid) returns setof uuid
  language sql stable set search_path = '' as $$
  select p.id from app.patients p
   where p.clinic_id = clinic and p.deleted_at is null
     and (exists (select from app.portal_places l where l.clinic_id = clinic and l.patient_id = p.id)
          or exists (select from app.portal_access a
                      where a.clinic_id = clinic and a.patient_id = p.id and a.until > now())
          or exists (select from app.portal_invitations i
                      where i.clinic_id = clinic and i.patient_id = p.id and i.accepted_at is null
                        and i.revoked_at is null and i.until > now()));
$$;

-- How many places are free; null where there is no end of them. Whoever asks first takes the clinic's row, so that two who
-- come at once count each other.
create function private.free_portal_places(clinic uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  places int;
begin
  if clinic not in (select private.clinics_where('portal_access.write')) then raise insufficient_privilege; end if;
  select c.max_portal into places from app.clinics c where c.id = clinic for no key update;
  if places is null then return null; end if;
  return greatest(0, places - (select count(*) from private.portal_patients(clinic)));
end $$;

grant execute on function private.portal_patients(uuid), private.free_portal_places(uuid) to authenticated;

-- Refuses whoever would be one too many; one who has a place already takes no other.
create function private.refuse_without_place() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  places int;
begin
  select c.max_portal into places from app.clinics c where c.id = new.clinic_id for no key update;
  if places is null or exists (select from app.portal_places l where l.clinic_id = new.clinic_id and l.patient_id = new.patient_id)
     or exists (select from app.portal_access a where a.clinic_id = new.clinic_id and a.patient_id = new.patient_id and a.until > now())
     or exists (select from app.portal_invitations i
                 where i.clinic_id = new.clinic_id and i.patient_id = new.patient_id and i.accepted_at is null
                   and i.revoked_at is null and i.until > now())
     or (select count(*) from private.portal_patients(new.clinic_id)) < places then
    return new;
  end if;
  raise check_violation using constraint = tg_table_name || '_places_check', message = 'every place in the portal is taken';
end $$;

create trigger portal_invitations_place before insert on app.portal_invitations
  for each row execute function private.refuse_without_place();
create trigger portal_access_place before insert on app.portal_access
  for each row execute function private.refuse_without_place();
create trigger portal_access_place_again before update of until on app.portal_access
  for each row when (old.until <= now() and new.until > now()) execute function private.refuse_without_place();

-- Places are given many at a time: what they come to is counted once.
create function private.portal_places_count() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from (select distinct clinic_id from given) g join app.clinics c on c.id = g.clinic_id
              where c.max_portal < (select count(*) from private.portal_patients(c.id))) then
    raise check_violation using constraint = 'portal_places_places_check', message = 'every place in the portal is taken';
  end if;
  return null;
end $$;

create trigger portal_places_count after insert on app.portal_places
  referencing new table as given for each statement execute function private.portal_places_count();

alter table app.portal_places enable row level security;

create policy staff_reads on app.portal_places for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_gives on app.portal_places for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('portal_access.write'))));
create policy staff_frees on app.portal_places for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('portal_access.write'))));

grant select, delete on app.portal_places to authenticated;
grant insert (id, clinic_id, patient_id, import_id) on app.portal_places to authenticated;

-- Which lines of a file of patients ask for the portal.
create table app.portal_wishes (
  clinic_id uuid    not null,
  import_id uuid    not null,
  line      int     not null,
  met       boolean,

  constraint portal_wishes_pkey primary key (clinic_id, import_id, line),
  constraint portal_wishes_line_fkey foreign key (clinic_id, import_id, line)
    references app.patient_intake (clinic_id, import_id, line) on delete cascade
);

comment on table app.portal_wishes is
  'That one line of a file of patients asks for the portal, and whether there was a place. Goes with its line.';
comment on column app.portal_wishes.met is 'open: null until the line is taken in';

alter table app.portal_wishes enable row level security;

create policy staff_reads on app.portal_wishes for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.read'))));
create policy staff_adds on app.portal_wishes for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_changes on app.portal_wishes for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))))
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));

grant select on app.portal_wishes to authenticated;
grant insert (clinic_id, import_id, line), update (met) on app.portal_wishes to authenticated;

set role postgres;
