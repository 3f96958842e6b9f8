-- What people agreed to and what they took back: one ledger for every purpose.

set role app_owner;

create table app.consents (
  id         uuid        not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  purpose    text        not null,
  granted    boolean     not null,
  source     text        not null default 'desk',
  said_to    uuid        not null default private.principal(),
  said_at    timestamptz not null default now(),

  constraint consents_pkey primary key (id),
  constraint consents_clinic_id_key unique (clinic_id, id),
  constraint consents_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint consents_purpose_check check (purpose ~ '^[a-z_]+(\.[a-z_]+)*$' and char_length(purpose) <= 80),
  constraint consents_source_check check (source in ('desk', 'portal', 'booking', 'chat', 'api', 'import', 'job'))
);

comment on table app.consents is
  'One time that a patient agreed to a purpose or took it back. The latest of a purpose counts. Never changed, never deleted.';
comment on column app.consents.purpose is 'open: contact.sms, contact.whatsapp, contact.email, contact.phone, and what later contexts ask for';
comment on column app.consents.granted is 'pii';
comment on column app.consents.said_to is 'open: who noted it';

create index consents_patient_idx on app.consents (clinic_id, patient_id, purpose, said_at desc, id desc);

select private.permit('consents.read', 'patients', 'See what patients agreed to',
  '{owner,admin,doctor,receptionist,assistant,job}');
select private.permit('consents.write', 'patients', 'Note what patients agree to',
  '{owner,admin,doctor,receptionist,assistant,job}');

-- Nobody of Cusp says what a patient agreed to.
update app.permissions set lendable = false where key = 'consents.write';

alter table app.consents enable row level security;

create policy staff_reads on app.consents for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('consents.read'))));
create policy staff_notes on app.consents for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('consents.write'))));
create policy patient_reads on app.consents for select to authenticated
  using (patient_id = any (array(select private.patients_where('record.read'))));

grant select on app.consents to authenticated;
grant insert (id, clinic_id, patient_id, purpose, granted, source) on app.consents to authenticated;

set role postgres;
