-- Whom somebody picked lately, offered before anything is typed.

set role app_owner;

create table app.patient_picks (
  clinic_id    uuid        not null,
  principal_id uuid        not null default private.principal(),
  patient_id   uuid        not null,
  picked_at    timestamptz not null default now(),

  constraint patient_picks_pkey primary key (clinic_id, principal_id, patient_id),
  constraint patient_picks_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint patient_picks_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete cascade
);

comment on table app.patient_picks is
  'When one member last picked one patient from a search. Nobody else sees it; it is no part of the patient''s record.';

create index patient_picks_latest_idx on app.patient_picks (clinic_id, principal_id, picked_at desc);
create index patient_picks_principal_idx on app.patient_picks (principal_id);
create index patient_picks_patient_idx on app.patient_picks (clinic_id, patient_id);

alter table app.patient_picks enable row level security;

create policy self_reads on app.patient_picks for select to authenticated
  using (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read'))));
-- Whoever is in for support leaves nothing behind.
create policy self_picks on app.patient_picks for insert to authenticated
  with check (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read')))
    and not clinic_id = any (array(select private.clinics_supported())));
create policy self_changes on app.patient_picks for update to authenticated
  using (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read')))
    and not clinic_id = any (array(select private.clinics_supported())))
  with check (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read')))
    and not clinic_id = any (array(select private.clinics_supported())));

grant select on app.patient_picks to authenticated;
grant insert (clinic_id, patient_id) on app.patient_picks to authenticated;
grant update (picked_at) on app.patient_picks to authenticated;

insert into private.patient_columns (table_name, column_name, fate, reason) values
  ('app.patient_picks', 'patient_id', 'stays', 'one member''s own memory, which fades');

set role postgres;
