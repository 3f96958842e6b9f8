-- When a place is open, and when each practitioner works there, week by week.

set role app_owner;

create table app.weekly_hours (
  id              uuid not null,
  clinic_id       uuid not null,
  location_id     uuid not null,
  practitioner_id uuid,
  weekday         int  not null,
  opens           time not null,
  closes          time not null,

  constraint weekly_hours_pkey primary key (id),
  constraint weekly_hours_clinic_id_key unique (clinic_id, id),
  constraint weekly_hours_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint weekly_hours_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete cascade,
  constraint weekly_hours_weekday_check check (weekday between 1 and 7),
  constraint weekly_hours_closes_check check (closes > opens)
);

comment on table app.weekly_hours is
  'One stretch of one weekday (1 is Monday) on the clinic''s wall clock: of the place, or of a practitioner there.';

create unique index weekly_hours_place_key on app.weekly_hours (clinic_id, location_id, weekday, opens)
  where practitioner_id is null;
create unique index weekly_hours_practitioner_key on app.weekly_hours (clinic_id, practitioner_id, location_id, weekday, opens)
  where practitioner_id is not null;
create index weekly_hours_location_idx on app.weekly_hours (clinic_id, location_id);
create index weekly_hours_practitioner_idx on app.weekly_hours (clinic_id, practitioner_id);

select private.permit('schedule.read', 'scheduling', 'See opening and working hours',
  '{owner,admin,doctor,receptionist,assistant,accountant,job}');
select private.permit('schedule.write', 'scheduling', 'Change opening and working hours, rooms and equipment', '{owner,admin}');

alter table app.weekly_hours enable row level security;

create policy staff_reads on app.weekly_hours for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.weekly_hours for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_removes on app.weekly_hours for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select, delete on app.weekly_hours to authenticated;
grant insert (id, clinic_id, location_id, practitioner_id, weekday, opens, closes) on app.weekly_hours to authenticated;

set role postgres;
