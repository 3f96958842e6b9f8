-- Who pays: every invoice belongs to an account, and every patient has one from the first day.

set role app_owner;

create table app.accounts (
  id         uuid        not null,
  clinic_id  uuid        not null,
  kind       text        not null default 'patient',
  patient_id uuid,
  name       text,
  created_at timestamptz not null default now(),

  constraint accounts_pkey primary key (id),
  constraint accounts_clinic_id_key unique (clinic_id, id),
  constraint accounts_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint accounts_clinic_id_patient_id_key unique (clinic_id, patient_id),
  constraint accounts_kind_check check (kind in ('patient', 'family', 'insurer')),
  constraint accounts_payer_check check ((kind = 'patient') = (patient_id is not null) and (kind = 'patient') = (name is null))
);

comment on table app.accounts is 'One payer: a patient, a family or an insurer. Never deleted.';
comment on column app.accounts.name is 'pii: of a family or insurer; a patient''s account is called as the patient';

-- A patient can be invoiced at once.
create function private.patients_account() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into app.accounts (id, clinic_id, patient_id) values (gen_random_uuid(), new.clinic_id, new.id);
  return null;
end $$;

create trigger patients_account after insert on app.patients
  for each row execute function private.patients_account();

select private.permit('invoices.read', 'billing', 'See invoices and payments',
  '{owner,admin,doctor,receptionist,accountant,job}');
select private.permit('invoices.write', 'billing', 'Make invoices', '{owner,admin,receptionist,accountant,job}');
select private.permit('payments.write', 'billing', 'Take payments', '{owner,admin,receptionist,accountant,job}');
select private.permit('charges.write', 'billing', 'Charge what was done', '{owner,admin,doctor,receptionist,accountant,job}');

alter table app.accounts enable row level security;

create policy staff_reads on app.accounts for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.read'))));

grant select on app.accounts to authenticated;

set role postgres;
