-- Who can be booked through a calendar, when, and what a visit of it takes.

set role app_owner;

create table app.calendar_practitioners (
  id              uuid not null,
  clinic_id       uuid not null,
  calendar_id     uuid not null,
  practitioner_id uuid not null,
  priority        int  not null default 0,
  taken           int  not null default 0,

  constraint calendar_practitioners_pkey primary key (id),
  constraint calendar_practitioners_clinic_id_key unique (clinic_id, id),
  constraint calendar_practitioners_calendar_key unique (clinic_id, calendar_id, practitioner_id),
  constraint calendar_practitioners_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint calendar_practitioners_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint calendar_practitioners_taken_check check (taken >= 0)
);

comment on table app.calendar_practitioners is 'One who can be booked through a calendar. A calendar without any is everybody''s who provides the service.';
comment on column app.calendar_practitioners.priority is 'open: who is asked first, the lowest number';
comment on column app.calendar_practitioners.taken is 'open: how many visits came to them by turns';

create index calendar_practitioners_practitioner_idx on app.calendar_practitioners (clinic_id, practitioner_id);

create table app.calendar_hours (
  id              uuid not null,
  clinic_id       uuid not null,
  calendar_id     uuid not null,
  practitioner_id uuid,
  weekday         int  not null,
  opens           time not null,
  closes          time not null,

  constraint calendar_hours_pkey primary key (id),
  constraint calendar_hours_clinic_id_key unique (clinic_id, id),
  constraint calendar_hours_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint calendar_hours_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint calendar_hours_weekday_check check (weekday between 1 and 7),
  constraint calendar_hours_closes_check check (closes > opens),
  constraint calendar_hours_overlap_excl exclude using gist (
    calendar_id with =,
    (coalesce(practitioner_id, calendar_id)) with =,
    tsrange('2001-01-01'::date + weekday + opens, '2001-01-01'::date + weekday + closes) with &&
  )
);

comment on table app.calendar_hours is
  'One stretch of one weekday (1 is Monday) in which a calendar can be booked, or one of its people through it. A calendar without any keeps the opening and working hours.';

create index calendar_hours_calendar_idx on app.calendar_hours (clinic_id, calendar_id);
create index calendar_hours_practitioner_idx on app.calendar_hours (clinic_id, practitioner_id);

create table app.calendar_needs (
  id           uuid not null,
  clinic_id    uuid not null,
  calendar_id  uuid not null,
  kind         text not null,
  from_minute  int  not null default 0,
  until_minute int,

  constraint calendar_needs_pkey primary key (id),
  constraint calendar_needs_clinic_id_key unique (clinic_id, id),
  constraint calendar_needs_calendar_key unique (clinic_id, calendar_id, kind),
  constraint calendar_needs_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint calendar_needs_kind_check check (kind in ('chair', 'room', 'equipment', 'helper')),
  constraint calendar_needs_part_check check (from_minute >= 0 and until_minute > from_minute)
);

comment on table app.calendar_needs is
  'What a visit of a calendar takes besides its practitioner: one chair, room or machine of the place, or a second pair of hands, for some minutes of it (until null: its end).';

create table app.calendar_helpers (
  id              uuid not null,
  clinic_id       uuid not null,
  calendar_id     uuid not null,
  practitioner_id uuid not null,

  constraint calendar_helpers_pkey primary key (id),
  constraint calendar_helpers_clinic_id_key unique (clinic_id, id),
  constraint calendar_helpers_calendar_key unique (clinic_id, calendar_id, practitioner_id),
  constraint calendar_helpers_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint calendar_helpers_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict
);

comment on table app.calendar_helpers is 'One who can be the second pair of hands at visits of a calendar.';

create index calendar_helpers_practitioner_idx on app.calendar_helpers (clinic_id, practitioner_id);

alter table app.calendar_practitioners enable row level security;
alter table app.calendar_hours enable row level security;
alter table app.calendar_needs enable row level security;
alter table app.calendar_helpers enable row level security;

create policy staff_reads on app.calendar_practitioners for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.calendar_practitioners for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_removes on app.calendar_practitioners for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_counts on app.calendar_practitioners for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.write'))))
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));
create policy guest_counts on app.calendar_practitioners for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))))
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));

create policy staff_reads on app.calendar_hours for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.calendar_hours for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_removes on app.calendar_hours for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))));

create policy staff_reads on app.calendar_needs for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.calendar_needs for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_removes on app.calendar_needs for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))));

create policy staff_reads on app.calendar_helpers for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.calendar_helpers for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_removes on app.calendar_helpers for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select on app.calendar_practitioners, app.calendar_hours, app.calendar_needs, app.calendar_helpers to authenticated;
grant insert (id, clinic_id, calendar_id, practitioner_id, priority), update (taken), delete on app.calendar_practitioners to authenticated;
grant insert (id, clinic_id, calendar_id, practitioner_id, weekday, opens, closes), delete on app.calendar_hours to authenticated;
grant insert (id, clinic_id, calendar_id, kind, from_minute, until_minute), delete on app.calendar_needs to authenticated;
grant insert (id, clinic_id, calendar_id, practitioner_id), delete on app.calendar_helpers to authenticated;

set role postgres;
