-- What was found and done at a visit, in the practitioner's words.

set role app_owner;

create table app.visit_notes (
  id             uuid        not null,
  clinic_id      uuid        not null,
  appointment_id uuid        not null,
  patient_id     uuid        not null,
  sealed_text    bytea       not null,
  replaces_id    uuid,
  written_by     uuid        not null default private.principal(),
  written_at     timestamptz not null default now(),

  constraint visit_notes_pkey primary key (id),
  constraint visit_notes_clinic_id_key unique (clinic_id, id),
  constraint visit_notes_appointment_fkey foreign key (clinic_id, appointment_id, patient_id)
    references app.appointments (clinic_id, id, patient_id) on delete restrict,
  constraint visit_notes_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint visit_notes_replaces_fkey foreign key (clinic_id, replaces_id)
    references app.visit_notes (clinic_id, id) on delete restrict,
  constraint visit_notes_replaces_id_key unique (replaces_id)
);

comment on table app.visit_notes is
  'One clinical note of one visit. Never changed: a correction is a new note that replaces it.';
comment on column app.visit_notes.sealed_text is 'regulated: the note, encrypted under the patient''s key';

create index visit_notes_appointment_idx on app.visit_notes (clinic_id, appointment_id);
create index visit_notes_patient_idx on app.visit_notes (clinic_id, patient_id, written_at desc);
create index visit_notes_replaces_idx on app.visit_notes (clinic_id, replaces_id) where replaces_id is not null;

select private.permit('records.read', 'records', 'Read clinical notes', '{owner,admin,doctor,assistant}', '{doctor}');
select private.permit('records.write', 'records', 'Write clinical notes', '{owner,admin,doctor}', '{doctor}');

alter table app.visit_notes enable row level security;

create policy staff_reads on app.visit_notes for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('records.read'))));
create policy staff_writes on app.visit_notes for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('records.write'))));

grant select on app.visit_notes to authenticated;
grant insert (id, clinic_id, appointment_id, patient_id, sealed_text, replaces_id) on app.visit_notes to authenticated;

set role postgres;
