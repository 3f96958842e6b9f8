-- Days that are not as their weekday is: holidays of a place, days off and longer days of a practitioner.

set role app_owner;

create table app.schedule_days (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  practitioner_id uuid,
  day             date        not null,
  opens           time,
  closes          time,
  reason          text        not null default '',
  made_by         uuid        not null default private.principal(),
  made_at         timestamptz not null default now(),
  withdrawn_at    timestamptz,

  constraint schedule_days_pkey primary key (id),
  constraint schedule_days_clinic_id_key unique (clinic_id, id),
  constraint schedule_days_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint schedule_days_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint schedule_days_closes_check check (closes > opens),
  constraint schedule_days_off_check check ((opens is null) = (closes is null)),
  constraint schedule_days_reason_check check (char_length(reason) <= 200),
  constraint schedule_days_overlap_excl exclude using gist (
    location_id with =,
    (coalesce(practitioner_id, location_id)) with =,
    tsrange(day + coalesce(opens, '00:00'::time), day + coalesce(closes, '24:00'::time)) with &&
  ) where (withdrawn_at is null)
);

comment on table app.schedule_days is
  'One stretch of one day on the clinic''s wall clock, of a place or of a practitioner there, instead of what the weekday''s hours say; without hours the day is off. Never changed: another takes the place of one that was withdrawn.';
comment on column app.schedule_days.reason is 'pii: why, for the desk';

create index schedule_days_location_idx on app.schedule_days (clinic_id, location_id, day);
create index schedule_days_practitioner_idx on app.schedule_days (clinic_id, practitioner_id) where practitioner_id is not null;

alter table app.schedule_days enable row level security;

create policy staff_reads on app.schedule_days for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.schedule_days for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_withdraws on app.schedule_days for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select on app.schedule_days to authenticated;
grant insert (id, clinic_id, location_id, practitioner_id, day, opens, closes, reason), update (withdrawn_at)
  on app.schedule_days to authenticated;

set role postgres;
