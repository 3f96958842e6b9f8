-- Appointments: who sees whom, where and when, and how far the visit has come.

set role app_owner;

create table app.appointments (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  patient_id      uuid        not null,
  practitioner_id uuid,
  service_id      uuid,
  status          text        not null default 'scheduled',
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  wall_start      timestamp   not null,
  held_until      timestamptz,
  reason          text        not null default '',
  source          text        not null default 'desk',
  status_reason   text,
  arrived_at      timestamptz,
  started_at      timestamptz,
  completed_at    timestamptz,
  version         int         not null default 1,
  created_by      uuid        not null default private.principal(),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),

  constraint appointments_pkey primary key (id),
  constraint appointments_clinic_id_key unique (clinic_id, id),
  constraint appointments_clinic_id_patient_id_key unique (clinic_id, id, patient_id),
  constraint appointments_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint appointments_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint appointments_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint appointments_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint appointments_status_check check (status in
    ('held', 'requested', 'scheduled', 'confirmed', 'arrived', 'in_progress', 'completed', 'cancelled', 'no_show')),
  constraint appointments_duration_check check
    (ends_at >= starts_at + interval '5 minutes' and ends_at <= starts_at + interval '480 minutes'),
  constraint appointments_held_until_check check ((status = 'held') = (held_until is not null)),
  constraint appointments_reason_check check (char_length(reason) <= 500),
  constraint appointments_status_reason_check check (char_length(status_reason) <= 500),
  constraint appointments_source_check check (source in ('desk', 'portal', 'booking', 'chat', 'api', 'import', 'job'))
);

comment on table app.appointments is
  'One visit, from hold to completion. Never deleted: a cancelled one keeps its row and frees its time.';
comment on column app.appointments.wall_start is 'open: the clinic''s wall clock that was promised; the instant follows from it if a zone''s rules change';
comment on column app.appointments.held_until is 'open: a hold past this may be released by whoever books its time';
comment on column app.appointments.reason is 'phi';
comment on column app.appointments.status_reason is 'phi: why it was cancelled or missed';

create index appointments_agenda_idx on app.appointments (clinic_id, starts_at, id);
create index appointments_patient_idx on app.appointments (clinic_id, patient_id, starts_at desc);
create index appointments_practitioner_idx on app.appointments (clinic_id, practitioner_id, starts_at);
create index appointments_service_idx on app.appointments (clinic_id, service_id);
create index appointments_location_idx on app.appointments (clinic_id, location_id);

-- The clock of a visit is set by the database when its status moves.
create function private.appointments_clock() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.status = 'arrived' then new.arrived_at := now(); end if;
  if new.status = 'in_progress' then new.started_at := now(); end if;
  if new.status = 'completed' then new.completed_at := now(); end if;
  return new;
end $$;

create trigger appointments_clock before update on app.appointments
  for each row when (old.status <> new.status) execute function private.appointments_clock();
create trigger appointments_version before update on app.appointments
  for each row execute function private.bump_version();

select private.permit('appointments.read', 'scheduling', 'See the agenda',
  '{owner,admin,doctor,receptionist,assistant,accountant,job}', '{doctor}');
select private.permit('appointments.write', 'scheduling', 'Book, move and cancel visits', '{owner,admin,doctor,receptionist,assistant,job}');
select private.permit('appointments.override_hours', 'scheduling', 'Book outside opening hours', '{owner,admin,job}');

alter table app.appointments enable row level security;

create policy staff_reads on app.appointments for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy patient_reads on app.appointments for select to authenticated
  using (patient_id = any (array(select private.patients_where('visits.read'))));
create policy staff_books on app.appointments for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));
create policy staff_changes on app.appointments for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.write'))))
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));

grant select on app.appointments to authenticated;
grant insert (id, clinic_id, location_id, patient_id, practitioner_id, service_id, status, starts_at, ends_at, wall_start,
              held_until, reason, source) on app.appointments to authenticated;
grant update (location_id, practitioner_id, service_id, status, starts_at, ends_at, wall_start, held_until, reason, status_reason)
  on app.appointments to authenticated;

set role postgres;
