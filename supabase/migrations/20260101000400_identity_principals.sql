-- Who can act at all: people, machine keys, a clinic's own jobs, platform operators.

set role app_owner;

create table app.principals (
  id         uuid        not null,
  kind       text        not null,
  clinic_id  uuid,
  created_at timestamptz not null default now(),

  constraint principals_pkey primary key (id),
  constraint principals_kind_check check (kind in ('user', 'api_key', 'job', 'booking', 'operator')),
  constraint principals_clinic_check check ((clinic_id is not null) = (kind in ('api_key', 'job', 'booking')))
);

comment on table app.principals is
  'One who can act. A user''s id is the id Auth gave; keys and jobs belong to one clinic. Never deleted: events name it forever.';

create unique index principals_job_idx on app.principals (clinic_id) where kind = 'job';
create unique index principals_booking_idx on app.principals (clinic_id) where kind = 'booking';
create index principals_clinic_idx on app.principals (clinic_id) where clinic_id is not null;

alter table app.principals enable row level security;

create policy self_reads on app.principals for select to authenticated
  using (id = (select private.principal()));

grant select on app.principals to authenticated;

set role postgres;
