-- The people a clinic cares for.

set role app_owner;

create table app.patients (
  id           uuid        not null,
  clinic_id    uuid        not null,
  number       text        not null,
  name         text        not null,
  given_name   text,
  family_name  text,
  prefix       text,
  name_latin   text,
  phone        text,
  email        text,
  birth_date   date,
  sex          text,
  address      text,
  sort_name    text        not null generated always as
    (private.normalised(coalesce(name_latin, name))) stored collate "C",
  search       text        not null generated always as
    (private.normalised(name || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(name_latin, '')
      || ' ' || number || ' ' || coalesce(phone, '') || ' ' || coalesce(email, ''))) stored,
  live_epoch   bigint      not null default 1,
  version      int         not null default 1,
  created_by   uuid        not null default private.principal(),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz,
  deleted_by   uuid,
  reason       text,

  constraint patients_pkey primary key (id),
  constraint patients_clinic_id_key unique (clinic_id, id),
  constraint patients_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint patients_number_check check (char_length(number) between 1 and 64 and number = trim(number)),
  constraint patients_name_check check (char_length(name) between 1 and 200),
  constraint patients_phone_check check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  constraint patients_email_check check (char_length(email) <= 254 and email like '%_@_%'),
  constraint patients_birth_date_check check (birth_date >= '1850-01-01'),
  constraint patients_sex_check check (sex in ('male', 'female', 'other', 'unknown'))
);

comment on table app.patients is
  'One person in a clinic''s care, whether or not they ever sign in. Removed ones keep their row and free their number.';
comment on column app.patients.id is 'open';
comment on column app.patients.clinic_id is 'open';
comment on column app.patients.number is 'pii: what the clinic calls the record, unique among the clinic''s standing patients';
comment on column app.patients.name is 'pii: as the person writes it';
comment on column app.patients.given_name is 'pii';
comment on column app.patients.family_name is 'pii';
comment on column app.patients.prefix is 'pii';
comment on column app.patients.name_latin is 'pii';
comment on column app.patients.phone is 'pii: E.164';
comment on column app.patients.email is 'pii';
comment on column app.patients.birth_date is 'pii';
comment on column app.patients.sex is 'phi: administrative sex';
comment on column app.patients.address is 'pii';
comment on column app.patients.sort_name is 'pii';
comment on column app.patients.search is 'pii';
comment on column app.patients.live_epoch is 'open: part of the patient''s live topic';
comment on column app.patients.version is 'open';
comment on column app.patients.created_by is 'open';
comment on column app.patients.created_at is 'open';
comment on column app.patients.updated_at is 'open';
comment on column app.patients.deleted_at is 'open';
comment on column app.patients.deleted_by is 'open';
comment on column app.patients.reason is 'open';

create unique index patients_number_key on app.patients (clinic_id, number) where deleted_at is null;
create index patients_newest_idx on app.patients (clinic_id, created_at desc, id desc) where deleted_at is null;
create index patients_sort_name_idx on app.patients (clinic_id, sort_name, id) where deleted_at is null;
create index patients_search_idx on app.patients using gin (clinic_id, search extensions.gin_trgm_ops);

create trigger patients_version before update on app.patients
  for each row when (old.live_epoch = new.live_epoch) execute function private.bump_version();
create trigger patients_removal before update on app.patients
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function private.stamp_removal();

select private.permit('patients.read', 'patients', 'Find and open patients',
  '{owner,admin,doctor,receptionist,assistant,accountant,job}', '{doctor}');
select private.permit('patients.write', 'patients', 'Add and change patients', '{owner,admin,doctor,receptionist,assistant,job}');

alter table app.patients enable row level security;

create policy staff_reads on app.patients for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_registers on app.patients for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));
create policy staff_changes on app.patients for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.write'))))
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

grant select on app.patients to authenticated;
grant insert (id, clinic_id, number, name, given_name, family_name, prefix, name_latin, phone, email, birth_date, sex, address)
  on app.patients to authenticated;
grant update (number, name, given_name, family_name, prefix, name_latin, phone, email, birth_date, sex, address,
              deleted_at, reason) on app.patients to authenticated;

set role postgres;
