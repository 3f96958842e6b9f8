-- Busy time: one row per person or thing that a visit keeps. The database refuses every overlap.

set role app_owner;

create table app.reservations (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  appointment_id  uuid,
  practitioner_id uuid,
  resource_id     uuid,
  patient_id      uuid,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  standing        boolean     not null default true,
  overbooked      boolean     not null default false,

  constraint reservations_pkey primary key (id),
  constraint reservations_clinic_id_key unique (clinic_id, id),
  constraint reservations_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint reservations_appointment_fkey foreign key (clinic_id, appointment_id)
    references app.appointments (clinic_id, id) on delete cascade,
  constraint reservations_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint reservations_resource_fkey foreign key (clinic_id, resource_id)
    references app.resources (clinic_id, id) on delete restrict,
  constraint reservations_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint reservations_one_check check (num_nonnulls(practitioner_id, resource_id, patient_id) = 1),
  constraint reservations_ends_at_check check (ends_at > starts_at),
  constraint reservations_practitioner_excl exclude using gist
    (practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (standing and not overbooked),
  constraint reservations_resource_excl exclude using gist
    (resource_id with =, tstzrange(starts_at, ends_at) with &&) where (standing and not overbooked),
  constraint reservations_patient_excl exclude using gist
    (patient_id with =, tstzrange(starts_at, ends_at) with &&) where (standing and not overbooked)
);

comment on table app.reservations is
  'One stretch of time that one practitioner, resource or patient is kept for: by a visit, or (appointment null) by leave or blocked time.';
comment on column app.reservations.standing is 'open: follows the visit''s status; a freed stretch keeps its row';
comment on column app.reservations.overbooked is 'open: a deliberate double booking, which takes its own permission';

create index reservations_appointment_idx on app.reservations (clinic_id, appointment_id);
create index reservations_practitioner_idx on app.reservations (clinic_id, practitioner_id, starts_at);
create index reservations_resource_idx on app.reservations (clinic_id, resource_id, starts_at);
create index reservations_patient_idx on app.reservations (clinic_id, patient_id, starts_at);
create index reservations_location_idx on app.reservations (clinic_id, location_id);

-- A visit that no longer stands keeps nobody's time; one that stands again must find it still free.
create function private.appointments_reserve() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.reservations r set standing = new.status not in ('cancelled', 'no_show')
   where r.clinic_id = new.clinic_id and r.appointment_id = new.id;
  return null;
end $$;

create trigger appointments_reserve after update of status on app.appointments
  for each row when ((old.status in ('cancelled', 'no_show')) <> (new.status in ('cancelled', 'no_show')))
  execute function private.appointments_reserve();

alter table app.reservations enable row level security;

create policy staff_reads on app.reservations for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_reserves on app.reservations for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('appointments.write')))
    and (not overbooked or clinic_id = any (array(select private.clinics_where('appointments.double_book')))));
create policy staff_moves on app.reservations for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.write'))))
  with check (clinic_id = any (array(select private.clinics_where('appointments.write')))
    and (not overbooked or clinic_id = any (array(select private.clinics_where('appointments.double_book')))));

grant select on app.reservations to authenticated;
grant insert (id, clinic_id, location_id, appointment_id, practitioner_id, resource_id, patient_id, starts_at, ends_at)
  on app.reservations to authenticated;
grant update (location_id, practitioner_id, starts_at, ends_at) on app.reservations to authenticated;

set role postgres;
