-- Who treats. A practitioner may exist without ever signing in.

set role app_owner;

create table app.practitioners (
  id           uuid        not null,
  clinic_id    uuid        not null,
  principal_id uuid,
  name         text        not null,
  given_name   text,
  family_name  text,
  prefix       text,
  name_latin   text,
  tone         text        not null default 'accent',
  rank         int         not null default 0,
  active       boolean     not null default true,
  version      int         not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz,

  constraint practitioners_pkey primary key (id),
  constraint practitioners_clinic_id_key unique (clinic_id, id),
  constraint practitioners_clinic_id_principal_id_key unique (clinic_id, principal_id),
  constraint practitioners_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint practitioners_principal_fkey foreign key (principal_id) references app.principals (id) on delete set null (principal_id),
  constraint practitioners_name_check check (char_length(name) between 1 and 200),
  constraint practitioners_tone_check check (tone in ('accent', 'info', 'good', 'warn', 'bad', 'plum'))
);

comment on table app.practitioners is
  'One person who treats at a clinic. Removed ones keep their row: past visits name them.';
comment on column app.practitioners.id is 'open';
comment on column app.practitioners.clinic_id is 'open';
comment on column app.practitioners.principal_id is 'open: who signs in as this practitioner, if anybody';
comment on column app.practitioners.name is 'pii';
comment on column app.practitioners.given_name is 'pii';
comment on column app.practitioners.family_name is 'pii';
comment on column app.practitioners.prefix is 'pii';
comment on column app.practitioners.name_latin is 'pii';
comment on column app.practitioners.tone is 'open: colour of their column';
comment on column app.practitioners.rank is 'open: order of their column';
comment on column app.practitioners.active is 'open: whether new visits can be booked with them';
comment on column app.practitioners.version is 'open';
comment on column app.practitioners.created_at is 'open';
comment on column app.practitioners.updated_at is 'open';
comment on column app.practitioners.deleted_at is 'open';

create index practitioners_principal_idx on app.practitioners (principal_id) where principal_id is not null;

create trigger practitioners_version before update on app.practitioners
  for each row execute function private.bump_version();

alter table app.practitioners enable row level security;

create policy staff_reads on app.practitioners for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));

grant select on app.practitioners to authenticated;

set role postgres;
