-- What was done and costs something. A charge waits until an invoice takes it.

set role app_owner;

create table app.charges (
  id             uuid        not null,
  clinic_id      uuid        not null,
  patient_id     uuid        not null,
  appointment_id uuid,
  service_id     uuid,
  invoice_id     uuid,
  position       int         not null,
  description    text        not null,
  quantity       int         not null,
  unit_amount    bigint      not null,
  amount         bigint      not null generated always as (quantity * unit_amount) stored,
  currency       char(3)     not null,
  created_by     uuid        not null default private.principal(),
  created_at     timestamptz not null default now(),

  constraint charges_pkey primary key (id),
  constraint charges_clinic_id_key unique (clinic_id, id),
  constraint charges_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint charges_appointment_fkey foreign key (clinic_id, appointment_id, patient_id)
    references app.appointments (clinic_id, id, patient_id) on delete restrict,
  constraint charges_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint charges_invoice_fkey foreign key (clinic_id, invoice_id, patient_id, currency)
    references app.invoices (clinic_id, id, patient_id, currency) on delete restrict,
  constraint charges_description_check check (char_length(description) between 1 and 300),
  constraint charges_quantity_check check (quantity between 1 and 999),
  constraint charges_unit_amount_check check (unit_amount between 0 and 9007199254740)
);

comment on table app.charges is
  'One thing done for a patient, at the price of that day. Once an invoice has taken it, it is that invoice''s line for good.';
comment on column app.charges.description is 'phi';
comment on column app.charges.unit_amount is 'open: minor units of the currency';

create index charges_invoice_idx on app.charges (clinic_id, invoice_id, position);
create index charges_waiting_idx on app.charges (clinic_id, patient_id, created_at) where invoice_id is null;
create index charges_patient_idx on app.charges (clinic_id, patient_id);
create index charges_appointment_idx on app.charges (clinic_id, appointment_id);
create index charges_service_idx on app.charges (clinic_id, service_id);

-- An invoice's total is the sum of the charges it took.
create function private.charges_total() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.invoices i set total = i.total + new.amount where i.clinic_id = new.clinic_id and i.id = new.invoice_id;
  return null;
end $$;

create trigger charges_total_new after insert on app.charges
  for each row when (new.invoice_id is not null) execute function private.charges_total();
create trigger charges_total_taken after update of invoice_id on app.charges
  for each row when (old.invoice_id is null and new.invoice_id is not null) execute function private.charges_total();

alter table app.charges enable row level security;

create policy staff_reads on app.charges for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.read'))));
create policy patient_reads on app.charges for select to authenticated
  using (patient_id = any (array(select private.patients_where('invoices.read'))) and invoice_id is not null);
create policy staff_charges on app.charges for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('charges.write')))
    and (invoice_id is null or clinic_id = any (array(select private.clinics_where('invoices.write')))));
create policy staff_invoices on app.charges for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.write'))) and invoice_id is null)
  with check (clinic_id = any (array(select private.clinics_where('invoices.write'))) and invoice_id is not null);

grant select on app.charges to authenticated;
grant insert (id, clinic_id, patient_id, appointment_id, service_id, invoice_id, position, description, quantity,
              unit_amount, currency) on app.charges to authenticated;
grant update (invoice_id) on app.charges to authenticated;

set role postgres;
