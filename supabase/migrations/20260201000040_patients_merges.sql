-- Two records of one person become one, and can become two again for thirty days.

set role app_owner;

-- Which columns of which tables speak of a patient, and what becomes of them in a merge.
create table private.patient_columns (
  table_name  text   not null,
  column_name text   not null,
  refers      text   not null default 'patient',
  fate        text   not null,
  key_column  text   not null default 'id',
  apart       text[] not null default '{}',
  reason      text,

  constraint patient_columns_pkey primary key (table_name, column_name),
  constraint patient_columns_refers_check check (refers in ('patient', 'account')),
  constraint patient_columns_fate_check check (fate in ('follows', 'stays')),
  constraint patient_columns_reason_check check ((fate = 'stays') = (reason is not null))
);

comment on table private.patient_columns is
  'One column that names a patient or their account: its rows follow the survivor of a merge, or stay, and why.';
comment on column private.patient_columns.apart is
  'open: a row stays where the survivor has one with the same values in these columns';

alter table private.patient_columns enable row level security;

create table app.patient_merges (
  id          uuid        not null,
  clinic_id   uuid        not null,
  survivor_id uuid        not null,
  merged_id   uuid        not null,
  merged_by   uuid        not null default private.principal(),
  merged_at   timestamptz not null default now(),
  until       timestamptz not null default now() + interval '30 days',
  undone_by   uuid,
  undone_at   timestamptz,

  constraint patient_merges_pkey primary key (id),
  constraint patient_merges_clinic_id_key unique (clinic_id, id),
  constraint patient_merges_survivor_fkey foreign key (clinic_id, survivor_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_merges_merged_fkey foreign key (clinic_id, merged_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_merges_two_check check (survivor_id <> merged_id),
  constraint patient_merges_until_check check (undone_at is null or undone_at < until)
);

comment on table app.patient_merges is 'One merge of a record into another. Undone at most once, before its time is over; never deleted.';

create index patient_merges_survivor_idx on app.patient_merges (clinic_id, survivor_id);
create index patient_merges_merged_idx on app.patient_merges (clinic_id, merged_id);

-- What a merge moved and overwrote: what undoing it needs, and nothing else.
create table private.merge_moves (
  clinic_id   uuid   not null,
  merge_id    uuid   not null,
  table_name  text   not null,
  column_name text   not null,
  keys        uuid[] not null,

  constraint merge_moves_pkey primary key (merge_id, table_name, column_name),
  constraint merge_moves_merge_fkey foreign key (clinic_id, merge_id)
    references app.patient_merges (clinic_id, id) on delete restrict
);

comment on table private.merge_moves is 'The rows of one column that one merge gave to the survivor, by their keys.';

create index merge_moves_merge_idx on private.merge_moves (clinic_id, merge_id);

create table private.merge_heads (
  clinic_id uuid  not null,
  merge_id  uuid  not null,
  before    jsonb not null,
  after     jsonb not null,

  constraint merge_heads_pkey primary key (merge_id),
  constraint merge_heads_merge_fkey foreign key (clinic_id, merge_id)
    references app.patient_merges (clinic_id, id) on delete restrict
);

comment on table private.merge_heads is 'What one merge changed of the survivor''s head.';
comment on column private.merge_heads.before is 'phi: the fields as they were';
comment on column private.merge_heads.after is 'phi: the fields as the merge left them';

create index merge_heads_merge_idx on private.merge_heads (clinic_id, merge_id);

create table app.patient_numbers (
  clinic_id  uuid not null,
  number     text not null,
  patient_id uuid not null,
  merge_id   uuid not null,

  constraint patient_numbers_pkey primary key (clinic_id, number, patient_id),
  constraint patient_numbers_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_numbers_merge_fkey foreign key (clinic_id, merge_id)
    references app.patient_merges (clinic_id, id) on delete restrict
);

comment on table app.patient_numbers is
  'One number that a patient was known by before a merge, as it stands on old papers. Goes when the merge is undone.';
comment on column app.patient_numbers.number is 'pii';

create index patient_numbers_patient_idx on app.patient_numbers (clinic_id, patient_id);
create index patient_numbers_merge_idx on app.patient_numbers (clinic_id, merge_id);

alter table app.patient_merges enable row level security;
alter table private.merge_moves enable row level security;
alter table private.merge_heads enable row level security;
alter table app.patient_numbers enable row level security;

create policy staff_reads on app.patient_merges for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_reads on app.patient_numbers for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));

grant select on app.patient_merges, app.patient_numbers to authenticated;

insert into private.patient_columns (table_name, column_name, fate, key_column, apart, refers, reason) values
  ('app.appointments', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.reservations', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.visit_notes', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.invoices', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.invoices', 'account_id', 'follows', 'id', '{}', 'account', null),
  ('app.charges', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.payments', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.receipts', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.consents', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.medical_histories', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.patient_alerts', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.alert_details', 'patient_id', 'follows', 'alert_id', '{}', 'patient', null),
  ('app.patient_identifiers', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.patient_phones', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.related_persons', 'patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.related_persons', 'related_patient_id', 'follows', 'id', '{}', 'patient', null),
  ('app.portal_access', 'patient_id', 'follows', 'principal_id', '{principal_id}', 'patient', null),
  ('app.portal_invitations', 'patient_id', 'follows', 'id', '{email}', 'patient', null),
  ('app.patient_numbers', 'patient_id', 'stays', 'id', '{}', 'patient', 'a chain of merges is followed'),
  ('app.accounts', 'patient_id', 'stays', 'id', '{}', 'patient', 'each record has one account from the first day'),
  ('app.events', 'patient_id', 'stays', 'id', '{}', 'patient', 'sealed in a chain; read for everybody who was merged'),
  ('app.accesses', 'patient_id', 'stays', 'id', '{}', 'patient', 'who looked at which record stays told'),
  ('private.patient_keys', 'patient_id', 'stays', 'id', '{}', 'patient', 'opens what was sealed before the merge'),
  ('app.patients', 'merged_into', 'stays', 'id', '{}', 'patient', 'a chain of merges is followed'),
  ('app.distinct_patients', 'one_id', 'stays', 'id', '{}', 'patient', 'was said of these two records'),
  ('app.distinct_patients', 'other_id', 'stays', 'id', '{}', 'patient', 'was said of these two records'),
  ('app.patient_merges', 'survivor_id', 'stays', 'id', '{}', 'patient', 'says what was merged into what'),
  ('app.patient_merges', 'merged_id', 'stays', 'id', '{}', 'patient', 'says what was merged into what');

-- A key over the patient and something of theirs holds again only once both were moved.
alter table app.visit_notes alter constraint visit_notes_appointment_fkey deferrable;
alter table app.charges alter constraint charges_appointment_fkey deferrable;
alter table app.charges alter constraint charges_invoice_fkey deferrable;
alter table app.payments alter constraint payments_invoice_fkey deferrable;
alter table app.receipts alter constraint receipts_payment_fkey deferrable;
alter table app.alert_details alter constraint alert_details_alert_fkey deferrable;

set role postgres;
