-- How a clinic's calendar behaves, and how each member last looked at it.

set role app_owner;

create table app.appointment_settings (
  clinic_id       uuid        not null,
  time_format     text        not null default '24h',
  colouring       text        not null default 'status',
  hover_card      boolean     not null default true,
  click_to_book   boolean     not null default false,
  default_minutes int         not null default 30,
  snap_minutes    int         not null default 30,
  step_minutes    int         not null default 15,
  version         int         not null default 1,
  updated_at      timestamptz not null default now(),

  constraint appointment_settings_pkey primary key (clinic_id),
  constraint appointment_settings_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint appointment_settings_time_format_check check (time_format in ('24h', '12h')),
  constraint appointment_settings_colouring_check check (colouring in ('status', 'practitioner', 'service')),
  constraint appointment_settings_default_minutes_check check (default_minutes between 5 and 480 and default_minutes % 5 = 0),
  constraint appointment_settings_snap_minutes_check check (snap_minutes in (5, 10, 15, 20, 30, 60)),
  constraint appointment_settings_step_minutes_check check (step_minutes in (5, 10, 15, 20, 30, 60))
);

comment on table app.appointment_settings is 'How one clinic''s calendar behaves. Without a row, as the columns'' defaults say.';

create trigger appointment_settings_version before update on app.appointment_settings
  for each row execute function private.bump_version();

create table app.calendar_looks (
  clinic_id    uuid not null,
  principal_id uuid not null default private.principal(),
  query        text not null,

  constraint calendar_looks_pkey primary key (clinic_id, principal_id),
  constraint calendar_looks_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint calendar_looks_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint calendar_looks_query_check check (char_length(query) <= 500)
);

comment on table app.calendar_looks is 'How one member last looked at the calendar of one clinic. Nobody else sees it.';
comment on column app.calendar_looks.query is
  'pii: view, columns, colour and filters as the address says them; neither a day nor words that were searched for';

create index calendar_looks_principal_idx on app.calendar_looks (principal_id);

alter table app.appointment_settings enable row level security;
alter table app.calendar_looks enable row level security;

create policy member_reads on app.appointment_settings for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy staff_adds on app.appointment_settings for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));
create policy staff_changes on app.appointment_settings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.write'))))
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));

create policy self_reads on app.calendar_looks for select to authenticated
  using (principal_id = (select private.principal()));
-- Whoever is in for support leaves nothing behind.
create policy self_looks on app.calendar_looks for insert to authenticated
  with check (principal_id = (select private.principal())
    and clinic_id = any (array(select private.clinics_where('appointments.read')))
    and not clinic_id = any (array(select private.clinics_supported())));
create policy self_changes on app.calendar_looks for update to authenticated
  using (principal_id = (select private.principal())
    and clinic_id = any (array(select private.clinics_where('appointments.read'))))
  with check (principal_id = (select private.principal())
    and clinic_id = any (array(select private.clinics_where('appointments.read'))));

grant select on app.appointment_settings, app.calendar_looks to authenticated;
grant insert (clinic_id, time_format, colouring, hover_card, click_to_book, default_minutes, snap_minutes, step_minutes)
  on app.appointment_settings to authenticated;
grant update (time_format, colouring, hover_card, click_to_book, default_minutes, snap_minutes, step_minutes)
  on app.appointment_settings to authenticated;
grant insert (clinic_id, query), update (query) on app.calendar_looks to authenticated;

set role postgres;
