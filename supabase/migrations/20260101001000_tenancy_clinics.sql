-- The clinic: whose data everything else is.

set role app_owner;

create table app.clinics (
  id           uuid        not null,
  slug         text        not null,
  name         text        not null,
  country      char(2)     not null default 'PK',
  time_zone    text        not null default 'Asia/Karachi',
  currency     char(3)     not null default 'PKR',
  locale       text        not null default 'en',
  plan         text        not null default 'basic',
  tenancy_mode text        not null default 'shared',
  live_epoch   bigint      not null default 1,
  activated_at timestamptz,
  version      int         not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),

  constraint clinics_pkey primary key (id),
  constraint clinics_slug_key unique (slug),
  constraint clinics_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  constraint clinics_name_check check (char_length(name) between 1 and 200),
  constraint clinics_locale_check check (locale in ('en', 'ro', 'ur')),
  constraint clinics_plan_check check (plan in ('basic', 'pro', 'pro_plus', 'enterprise')),
  constraint clinics_tenancy_mode_check check (tenancy_mode in ('shared', 'dedicated'))
);

comment on table app.clinics is 'One clinic, the tenant. Draft until activated_at is set; never deleted while a record names it.';
comment on column app.clinics.time_zone is 'open: IANA zone; every wall-clock time of the clinic is in it';
comment on column app.clinics.live_epoch is 'open: part of every live topic; rises when someone is removed, since a join is checked once';

create index clinics_draft_idx on app.clinics (created_at) where activated_at is null;

create trigger clinics_version before update on app.clinics
  for each row when (old.live_epoch = new.live_epoch) execute function private.bump_version();

alter table app.clinics enable row level security;

create policy staff_reads on app.clinics for select to authenticated
  using (id = any (array(select private.clinics_of_member())));

grant select on app.clinics to authenticated;

set role postgres;
