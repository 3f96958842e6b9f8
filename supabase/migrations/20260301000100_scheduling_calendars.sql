-- Calendars: what can be booked of a service, with whom, when and how far ahead.

set role app_owner;

create table app.calendars (
  id                 uuid        not null,
  clinic_id          uuid        not null,
  location_id        uuid        not null,
  service_id         uuid        not null,
  name               text        not null,
  names              jsonb       not null default '{}',
  minutes            int,
  price              bigint,
  currency           char(3),
  modality           text        not null default 'in_person',
  assignment         text        not null default 'round_robin',
  choosing           boolean     not null default true,
  booking            text        not null default 'off',
  before_minutes     int         not null default 0,
  after_minutes      int         not null default 0,
  cooldown_minutes   int         not null default 0,
  notice_minutes     int         not null default 120,
  horizon_days       int         not null default 60,
  step_minutes       int         not null default 15,
  practitioner_from  int         not null default 0,
  practitioner_until int,
  rank               int         not null default 0,
  version            int         not null default 1,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now(),
  withdrawn_at       timestamptz,

  constraint calendars_pkey primary key (id),
  constraint calendars_clinic_id_key unique (clinic_id, id),
  constraint calendars_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint calendars_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint calendars_name_check check (char_length(name) between 1 and 200),
  constraint calendars_names_check check (jsonb_typeof(names) = 'object'),
  constraint calendars_minutes_check check (minutes between 5 and 480),
  constraint calendars_price_check check (price >= 0 and (price is null) = (currency is null)),
  constraint calendars_modality_check check (modality in ('in_person', 'video', 'phone')),
  constraint calendars_assignment_check check (assignment in ('round_robin', 'priority')),
  constraint calendars_booking_check check (booking in ('off', 'request', 'instant')),
  constraint calendars_before_minutes_check check (before_minutes between 0 and 240),
  constraint calendars_after_minutes_check check (after_minutes between 0 and 240),
  constraint calendars_cooldown_minutes_check check (cooldown_minutes between 0 and 1440),
  constraint calendars_notice_minutes_check check (notice_minutes between 0 and 43200),
  constraint calendars_horizon_days_check check (horizon_days between 1 and 366),
  constraint calendars_step_minutes_check check (step_minutes in (5, 10, 15, 20, 30, 60)),
  constraint calendars_part_check check (practitioner_from >= 0 and practitioner_until > practitioner_from)
);

comment on table app.calendars is
  'One way a service can be booked: its rules, and who is asked. A withdrawn one keeps its row, as visits name it.';
comment on column app.calendars.names is 'open: the name by language tag, where it differs from the clinic''s own';
comment on column app.calendars.minutes is 'open: how long a visit takes; null: as long as the service says';
comment on column app.calendars.price is 'open: minor units, instead of the service''s own';
comment on column app.calendars.choosing is 'open: whether a patient may choose the person';
comment on column app.calendars.booking is 'open: what the public may do: nothing, ask for a visit, or have it at once';
comment on column app.calendars.cooldown_minutes is 'open: how long somebody has between two visits of this calendar';
comment on column app.calendars.practitioner_from is
  'open: from which minute of the visit until which (null: its end) the practitioner is needed; the rest others do';

create index calendars_location_idx on app.calendars (clinic_id, location_id);
create index calendars_service_idx on app.calendars (clinic_id, service_id);

create trigger calendars_version before update on app.calendars
  for each row execute function private.bump_version();

alter table app.calendars enable row level security;

create policy staff_reads on app.calendars for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.calendars for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_changes on app.calendars for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select on app.calendars to authenticated;
grant insert (id, clinic_id, location_id, service_id, name, names, minutes, price, currency, modality, assignment, choosing, booking,
              before_minutes, after_minutes, cooldown_minutes, notice_minutes, horizon_days, step_minutes, practitioner_from,
              practitioner_until, rank) on app.calendars to authenticated;
grant update (location_id, service_id, name, names, minutes, price, currency, modality, assignment, choosing, booking,
              before_minutes, after_minutes, cooldown_minutes, notice_minutes, horizon_days, step_minutes, practitioner_from,
              practitioner_until, rank, withdrawn_at) on app.calendars to authenticated;

set role postgres;
