-- Who opened whose record: kept apart from what happened, so that reading stays cheap and stays known.

set role app_owner;

create table app.accesses (
  id            uuid        not null,
  clinic_id     uuid        not null,
  patient_id    uuid        not null,
  principal_id  uuid        not null default private.principal(),
  support_grant uuid,
  part          text        not null,
  request_id    uuid,
  at            timestamptz not null default now(),

  constraint accesses_pkey primary key (id),
  constraint accesses_clinic_id_key unique (clinic_id, id),
  constraint accesses_part_check check (part in ('profile', 'visit', 'notes', 'invoice', 'papers', 'files'))
);

comment on table app.accesses is
  'One look at one part of a patient''s record. Never changed, never deleted; no foreign keys, so nothing hides it.';
comment on column app.accesses.part is 'open: which part of the record was shown';

create index accesses_patient_idx on app.accesses (clinic_id, patient_id, at desc);
create index accesses_newest_idx on app.accesses (clinic_id, at desc, id);

select private.permit('audit.read', 'audit', 'See who did what, and who opened which record', '{owner,admin,job}');
select private.permit('audit.export', 'audit', 'Take the record of what happened out of Cusp', '{owner,admin}');

alter table app.accesses enable row level security;

create policy staff_reads on app.accesses for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('audit.read'))));
create policy patient_reads on app.accesses for select to authenticated
  using (patient_id = any (array(select private.patients_where('record.read'))));
create policy staff_notes on app.accesses for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.read'))));

grant select on app.accesses to authenticated;
grant insert (id, clinic_id, patient_id, part, request_id) on app.accesses to authenticated;

set role postgres;
