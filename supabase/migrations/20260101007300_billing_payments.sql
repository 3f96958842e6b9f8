-- What was paid, and the receipt for it.

set role app_owner;

create table app.payments (
  id          uuid        not null,
  clinic_id   uuid        not null,
  location_id uuid        not null,
  invoice_id  uuid        not null,
  patient_id  uuid        not null,
  amount      bigint      not null,
  currency    char(3)     not null,
  method      text        not null,
  taken_by    uuid        not null default private.principal(),
  taken_at    timestamptz not null default now(),

  constraint payments_pkey primary key (id),
  constraint payments_clinic_id_key unique (clinic_id, id),
  constraint payments_clinic_id_patient_id_key unique (clinic_id, id, patient_id),
  constraint payments_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint payments_invoice_fkey foreign key (clinic_id, invoice_id, patient_id, currency)
    references app.invoices (clinic_id, id, patient_id, currency) on delete restrict,
  constraint payments_amount_check check (amount > 0),
  constraint payments_method_check check (method in ('cash', 'card', 'transfer', 'other'))
);

comment on table app.payments is 'One payment taken for one invoice. Never changed, never deleted.';
comment on column app.payments.amount is 'open: minor units of the currency';

create index payments_invoice_idx on app.payments (clinic_id, invoice_id, taken_at);
create index payments_patient_idx on app.payments (clinic_id, patient_id, taken_at desc);
create index payments_location_idx on app.payments (clinic_id, location_id);

-- The invoice's own check refuses what would pay more than is owed, however many pay at once.
create function private.payments_pay() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.invoices i set paid = i.paid + new.amount where i.clinic_id = new.clinic_id and i.id = new.invoice_id;
  return null;
end $$;

create trigger payments_pay after insert on app.payments
  for each row execute function private.payments_pay();

create table app.receipts (
  id         uuid        not null,
  clinic_id  uuid        not null,
  payment_id uuid        not null,
  patient_id uuid        not null,
  number     text        not null,
  issued_at  timestamptz not null default now(),

  constraint receipts_pkey primary key (id),
  constraint receipts_clinic_id_key unique (clinic_id, id),
  constraint receipts_clinic_id_number_key unique (clinic_id, number),
  constraint receipts_clinic_id_payment_id_key unique (clinic_id, payment_id),
  constraint receipts_payment_fkey foreign key (clinic_id, payment_id, patient_id)
    references app.payments (clinic_id, id, patient_id) on delete restrict
);

comment on table app.receipts is 'The receipt of one payment. Never changed, never deleted.';

create index receipts_payment_idx on app.receipts (clinic_id, payment_id, patient_id);

alter table app.payments enable row level security;
alter table app.receipts enable row level security;

create policy staff_reads on app.payments for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.read'))));
create policy patient_reads on app.payments for select to authenticated
  using (patient_id = any (array(select private.patients_where('invoices.read'))));
create policy staff_takes on app.payments for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('payments.write'))));
create policy staff_reads on app.receipts for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.read'))));
create policy patient_reads on app.receipts for select to authenticated
  using (patient_id = any (array(select private.patients_where('invoices.read'))));
create policy staff_issues on app.receipts for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('payments.write'))));

grant select on app.payments, app.receipts to authenticated;
grant insert (id, clinic_id, location_id, invoice_id, patient_id, amount, currency, method) on app.payments to authenticated;
grant insert (id, clinic_id, payment_id, patient_id, number) on app.receipts to authenticated;

set role postgres;
