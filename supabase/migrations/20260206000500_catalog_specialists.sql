-- Who practises what, and how they sign.

set role app_owner;

create table app.practitioner_specialties (
  id              uuid not null,
  clinic_id       uuid not null,
  practitioner_id uuid not null,
  specialty       text,
  own_specialty   uuid,

  constraint practitioner_specialties_pkey primary key (id),
  constraint practitioner_specialties_clinic_id_key unique (clinic_id, id),
  constraint practitioner_specialties_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete cascade,
  constraint practitioner_specialties_specialty_fkey foreign key (specialty) references app.specialties (key) on delete restrict,
  constraint practitioner_specialties_own_specialty_fkey foreign key (clinic_id, own_specialty)
    references app.clinic_specialties (clinic_id, id) on delete restrict,
  constraint practitioner_specialties_specialty_check check (num_nonnulls(specialty, own_specialty) = 1),
  constraint practitioner_specialties_once_key
    unique nulls not distinct (clinic_id, practitioner_id, specialty, own_specialty)
);

comment on table app.practitioner_specialties is
  'That one practitioner practises one specialty, of the platform''s or of the clinic''s own. Replaced as a whole.';

create index practitioner_specialties_specialty_idx on app.practitioner_specialties (specialty) where specialty is not null;
create index practitioner_specialties_own_specialty_idx on app.practitioner_specialties (clinic_id, own_specialty);

create table app.practitioner_signatures (
  id              uuid        not null,
  clinic_id       uuid        not null,
  practitioner_id uuid        not null,
  media_type      text        not null,
  image           bytea       not null,
  made_by         uuid        not null default private.principal(),
  made_at         timestamptz not null default now(),
  withdrawn_at    timestamptz,

  constraint practitioner_signatures_pkey primary key (id),
  constraint practitioner_signatures_clinic_id_key unique (clinic_id, id),
  constraint practitioner_signatures_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint practitioner_signatures_size_check check (octet_length(image) between 1 and 204800),
  constraint practitioner_signatures_image_check check (case media_type
    when 'image/png' then substring(image from 1 for 8) = '\x89504e470d0a1a0a'
    when 'image/jpeg' then substring(image from 1 for 3) = '\xffd8ff'
    else false end)
);

comment on table app.practitioner_signatures is
  'One picture of a practitioner''s signature. Never changed: a new one withdraws the one before, which papers may still show.';
comment on column app.practitioner_signatures.image is 'pii: as it was drawn';

create unique index practitioner_signatures_standing_key
  on app.practitioner_signatures (clinic_id, practitioner_id) where withdrawn_at is null;
create index practitioner_signatures_practitioner_idx on app.practitioner_signatures (clinic_id, practitioner_id);

alter table app.practitioner_specialties enable row level security;
alter table app.practitioner_signatures enable row level security;

create policy staff_reads on app.practitioner_specialties for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy patient_reads on app.practitioner_specialties for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.practitioner_specialties for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy staff_removes on app.practitioner_specialties for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))));

-- Whoever runs the staff, and whose it is: nobody else has a use for it.
create function private.own_practitioners() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select p.id from app.practitioners p
   where p.principal_id = private.principal() and p.deleted_at is null
     and p.clinic_id in (select private.clinics_of_member());
end $$;

grant execute on function private.own_practitioners() to authenticated;

create policy staff_reads on app.practitioner_signatures for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy self_reads on app.practitioner_signatures for select to authenticated
  using (practitioner_id = any (array(select private.own_practitioners())));
create policy staff_adds on app.practitioner_signatures for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy self_adds on app.practitioner_signatures for insert to authenticated
  with check (practitioner_id = any (array(select private.own_practitioners())));
create policy staff_changes on app.practitioner_signatures for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))))
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy self_changes on app.practitioner_signatures for update to authenticated
  using (practitioner_id = any (array(select private.own_practitioners())))
  with check (practitioner_id = any (array(select private.own_practitioners())));

grant select on app.practitioner_specialties, app.practitioner_signatures to authenticated;
grant insert (id, clinic_id, practitioner_id, specialty, own_specialty), delete on app.practitioner_specialties to authenticated;
grant insert (id, clinic_id, practitioner_id, media_type, image), update (withdrawn_at)
  on app.practitioner_signatures to authenticated;

set role postgres;
