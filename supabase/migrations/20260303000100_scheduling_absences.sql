-- Leave and blocked time: when somebody who treats, or a chair, room or machine, is not there.

set role app_owner;

create table app.absences (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  kind            text        not null,
  practitioner_id uuid,
  resource_id     uuid,
  wall_start      timestamp   not null,
  wall_end        timestamp   not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  reason          text        not null default '',
  made_by         uuid        not null default private.principal(),
  made_at         timestamptz not null default now(),
  withdrawn_at    timestamptz,

  constraint absences_pkey primary key (id),
  constraint absences_clinic_id_key unique (clinic_id, id),
  constraint absences_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint absences_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint absences_resource_fkey foreign key (clinic_id, resource_id)
    references app.resources (clinic_id, id) on delete restrict,
  constraint absences_kind_check check (kind in ('leave', 'blocked')),
  constraint absences_one_check check (num_nonnulls(practitioner_id, resource_id) = 1),
  constraint absences_leave_check check (kind <> 'leave' or practitioner_id is not null),
  constraint absences_ends_at_check check (ends_at > starts_at and ends_at <= starts_at + interval '367 days'),
  constraint absences_reason_check check (char_length(reason) <= 200)
);

comment on table app.absences is
  'One stretch in which one practitioner or resource takes no visits. Never changed: a mistaken one is withdrawn and another made.';
comment on column app.absences.wall_start is 'open: the clinic''s wall clock that was said; the instant follows from it if a zone''s rules change';
comment on column app.absences.wall_end is 'open: as wall_start';
comment on column app.absences.reason is 'pii: why, for the desk';

create index absences_practitioner_idx on app.absences (clinic_id, practitioner_id, ends_at);
create index absences_resource_idx on app.absences (clinic_id, resource_id, ends_at);
create index absences_location_idx on app.absences (clinic_id, location_id);
create index absences_ends_idx on app.absences (clinic_id, ends_at) where withdrawn_at is null;

select private.permit('absences.write', 'scheduling', 'Note leave and block time', '{owner,admin,doctor,receptionist}');

alter table app.absences enable row level security;

-- Why somebody is away is for those who look at the agenda, not for whoever asks when the clinic is open.
create policy staff_reads on app.absences for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_adds on app.absences for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('absences.write'))));
create policy staff_withdraws on app.absences for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('absences.write'))))
  with check (clinic_id = any (array(select private.clinics_where('absences.write'))));

grant select on app.absences to authenticated;
grant insert (id, clinic_id, location_id, kind, practitioner_id, resource_id, wall_start, wall_end, starts_at, ends_at, reason),
      update (withdrawn_at) on app.absences to authenticated;

set role postgres;
