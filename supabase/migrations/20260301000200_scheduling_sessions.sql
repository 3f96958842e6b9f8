-- What several visits are together: seats in one session, and visits that come again and again.

set role app_owner;

-- Several patients with one practitioner: the group keeps the practitioner and the room, each seat its patient.
create table app.group_sessions (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  calendar_id     uuid,
  service_id      uuid        not null,
  practitioner_id uuid        not null,
  name            text        not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  wall_start      timestamp   not null,
  seats           int         not null,
  taken           int         not null default 0,
  made_by         uuid        not null default private.principal(),
  made_at         timestamptz not null default now(),
  cancelled_at    timestamptz,

  constraint group_sessions_pkey primary key (id),
  constraint group_sessions_clinic_id_key unique (clinic_id, id),
  constraint group_sessions_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint group_sessions_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint group_sessions_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint group_sessions_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint group_sessions_name_check check (char_length(name) between 1 and 200),
  constraint group_sessions_duration_check check
    (ends_at >= starts_at + interval '5 minutes' and ends_at <= starts_at + interval '480 minutes'),
  constraint group_sessions_seats_check check (seats between 1 and 100),
  constraint group_sessions_full_check check (taken between 0 and seats)
);

comment on table app.group_sessions is
  'One gathering of several patients with a practitioner, each of whom has a visit of their own in it. A cancelled one keeps its row.';
comment on column app.group_sessions.wall_start is 'open: the clinic''s wall clock that was promised; the instant follows from it if a zone''s rules change';
comment on column app.group_sessions.taken is 'open: how many of the seats stand; counted by the database';

create index group_sessions_agenda_idx on app.group_sessions (clinic_id, starts_at);
create index group_sessions_location_idx on app.group_sessions (clinic_id, location_id);
create index group_sessions_calendar_idx on app.group_sessions (clinic_id, calendar_id);
create index group_sessions_service_idx on app.group_sessions (clinic_id, service_id);
create index group_sessions_practitioner_idx on app.group_sessions (clinic_id, practitioner_id);

-- Visits that come again and again; what the rule made are visits like any other.
create table app.visit_series (
  id          uuid        not null,
  clinic_id   uuid        not null,
  patient_id  uuid        not null,
  every_weeks int         not null,
  weekdays    int[]       not null,
  times       int         not null,
  made_by     uuid        not null default private.principal(),
  made_at     timestamptz not null default now(),

  constraint visit_series_pkey primary key (id),
  constraint visit_series_clinic_id_key unique (clinic_id, id),
  constraint visit_series_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint visit_series_every_weeks_check check (every_weeks between 1 and 12),
  constraint visit_series_weekdays_check check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
  constraint visit_series_times_check check (times between 2 and 60)
);

comment on table app.visit_series is
  'One row of visits of a patient: every so many weeks, on these weekdays (1 is Monday), so many times. The rule that was said; the visits are their own truth.';

insert into private.patient_columns (table_name, column_name, fate) values ('app.visit_series', 'patient_id', 'follows');

create index visit_series_patient_idx on app.visit_series (clinic_id, patient_id);

alter table app.group_sessions enable row level security;
alter table app.visit_series enable row level security;

create policy staff_reads on app.group_sessions for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_adds on app.group_sessions for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));
create policy staff_changes on app.group_sessions for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.write'))))
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));

create policy staff_reads on app.visit_series for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_adds on app.visit_series for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));

grant select on app.group_sessions, app.visit_series to authenticated;
grant insert (id, clinic_id, location_id, calendar_id, service_id, practitioner_id, name, starts_at, ends_at, wall_start, seats),
      update (location_id, practitioner_id, name, starts_at, ends_at, wall_start, seats, cancelled_at) on app.group_sessions to authenticated;
grant insert (id, clinic_id, patient_id, every_weeks, weekdays, times) on app.visit_series to authenticated;

set role postgres;
