-- What is known of a patient's health, what must be seen at once, and the numbers the state and insurers know them by.

set role app_owner;

create table app.medical_histories (
  id          uuid        not null,
  clinic_id   uuid        not null,
  patient_id  uuid        not null,
  replaces_id uuid,
  sealed      bytea       not null,
  reviewed_on date        not null,
  written_by  uuid        not null default private.principal(),
  written_at  timestamptz not null default now(),

  constraint medical_histories_pkey primary key (id),
  constraint medical_histories_clinic_id_key unique (clinic_id, id),
  constraint medical_histories_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint medical_histories_replaces_fkey foreign key (clinic_id, replaces_id)
    references app.medical_histories (clinic_id, id) on delete restrict,
  constraint medical_histories_replaces_id_key unique (replaces_id)
);

comment on table app.medical_histories is
  'One version of a patient''s medical history. Never changed: whoever reviews it writes the next, which replaces it.';
comment on column app.medical_histories.sealed is 'regulated: the answers as JSON, encrypted under the patient''s key';
comment on column app.medical_histories.reviewed_on is 'phi: the clinic''s day on which it was gone through with the patient';

create index medical_histories_patient_idx on app.medical_histories (clinic_id, patient_id, written_at desc);
create index medical_histories_replaces_idx on app.medical_histories (clinic_id, replaces_id) where replaces_id is not null;

create table app.patient_alerts (
  id         uuid        not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  kind       text        not null,
  severity   text        not null default 'warning',
  until      date,
  raised_by  uuid        not null default private.principal(),
  raised_at  timestamptz not null default now(),
  ended_at   timestamptz,

  constraint patient_alerts_pkey primary key (id),
  constraint patient_alerts_clinic_id_key unique (clinic_id, id),
  constraint patient_alerts_clinic_id_patient_id_key unique (clinic_id, id, patient_id),
  constraint patient_alerts_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_alerts_kind_check check (kind in
    ('allergy', 'anticoagulant', 'pregnancy', 'pacemaker', 'infection', 'other')),
  constraint patient_alerts_severity_check check (severity in ('info', 'warning', 'danger'))
);

comment on table app.patient_alerts is
  'One thing that whoever meets the patient must see at once. Only its kind is here. Ended, never deleted.';
comment on column app.patient_alerts.kind is 'phi: a code, so that the desk can see that there is something without reading what';
comment on column app.patient_alerts.until is 'phi: the last day it holds, where it ends by itself';

create index patient_alerts_patient_idx on app.patient_alerts (clinic_id, patient_id) where ended_at is null;

-- Apart from the alert, because it takes another permission to read it, and the table is what guards.
create table app.alert_details (
  clinic_id  uuid  not null,
  alert_id   uuid  not null,
  patient_id uuid  not null,
  sealed     bytea not null,

  constraint alert_details_pkey primary key (alert_id),
  constraint alert_details_alert_fkey foreign key (clinic_id, alert_id, patient_id)
    references app.patient_alerts (clinic_id, id, patient_id) on delete restrict
);

comment on table app.alert_details is 'What one alert is about. Never changed: another detail is another alert.';
comment on column app.alert_details.sealed is 'regulated: a sentence, encrypted under the patient''s key';

create index alert_details_alert_idx on app.alert_details (clinic_id, alert_id, patient_id);
create index alert_details_patient_idx on app.alert_details (clinic_id, patient_id);

create table app.patient_identifiers (
  id         uuid        not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  kind       text        not null,
  sealed     bytea       not null,
  noted_by   uuid        not null default private.principal(),
  noted_at   timestamptz not null default now(),
  ended_at   timestamptz,

  constraint patient_identifiers_pkey primary key (id),
  constraint patient_identifiers_clinic_id_key unique (clinic_id, id),
  constraint patient_identifiers_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_identifiers_kind_check check (kind in ('national_id', 'passport', 'insurance'))
);

comment on table app.patient_identifiers is
  'One number that a state or an insurer knows a patient by. Never changed: the next one follows an ended one.';
comment on column app.patient_identifiers.sealed is 'regulated: the number, encrypted under the patient''s key';

create index patient_identifiers_patient_idx on app.patient_identifiers (clinic_id, patient_id) where ended_at is null;

select private.permit('history.read', 'records', 'Read medical histories and what alerts are about', '{owner,admin,doctor,assistant}',
  '{doctor}');
select private.permit('history.write', 'records', 'Take and review medical histories', '{owner,admin,doctor,assistant}', '{doctor}');
select private.permit('identifiers.read', 'patients', 'Read identity and insurance numbers', '{owner,admin,doctor,receptionist}');
select private.permit('identifiers.write', 'patients', 'Note identity and insurance numbers',
  '{owner,admin,doctor,receptionist,assistant}');

-- Nobody of Cusp says what a patient said of themselves.
update app.permissions set lendable = false where key in ('history.write', 'identifiers.write');

alter table app.medical_histories enable row level security;
alter table app.patient_alerts enable row level security;
alter table app.alert_details enable row level security;
alter table app.patient_identifiers enable row level security;

create policy staff_reads on app.medical_histories for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('history.read'))));
create policy staff_writes on app.medical_histories for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('history.write'))));

create policy staff_reads on app.patient_alerts for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_raises on app.patient_alerts for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));
create policy staff_ends on app.patient_alerts for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.write'))))
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

create policy staff_reads on app.alert_details for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('history.read'))));
create policy staff_writes on app.alert_details for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

create policy staff_reads on app.patient_identifiers for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('identifiers.read'))));
create policy staff_notes on app.patient_identifiers for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('identifiers.write'))));
create policy staff_ends on app.patient_identifiers for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('identifiers.write'))))
  with check (clinic_id = any (array(select private.clinics_where('identifiers.write'))));

grant select on app.medical_histories, app.patient_alerts, app.alert_details, app.patient_identifiers to authenticated;
grant insert (id, clinic_id, patient_id, replaces_id, sealed, reviewed_on) on app.medical_histories to authenticated;
grant insert (id, clinic_id, patient_id, kind, severity, until) on app.patient_alerts to authenticated;
grant update (ended_at) on app.patient_alerts to authenticated;
grant insert (clinic_id, alert_id, patient_id, sealed) on app.alert_details to authenticated;
grant insert (id, clinic_id, patient_id, kind, sealed) on app.patient_identifiers to authenticated;
grant update (ended_at) on app.patient_identifiers to authenticated;

set role postgres;
