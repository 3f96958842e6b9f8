-- What is owed. The total follows from the lines and what is paid from the payments; nobody writes either.

set role app_owner;

create table app.invoices (
  id           uuid        not null,
  clinic_id    uuid        not null,
  location_id  uuid        not null,
  account_id   uuid        not null,
  patient_id   uuid        not null,
  number       text        not null,
  currency     char(3)     not null,
  total        bigint      not null default 0,
  paid         bigint      not null default 0,
  cancelled_at timestamptz,
  status       text        not null generated always as (case
    when cancelled_at is not null then 'cancelled'
    when paid >= total then 'paid'
    when paid > 0 then 'partly_paid'
    else 'issued' end) stored,
  created_by   uuid        not null default private.principal(),
  issued_at    timestamptz not null default now(),

  constraint invoices_pkey primary key (id),
  constraint invoices_clinic_id_key unique (clinic_id, id),
  constraint invoices_clinic_id_patient_id_currency_key unique (clinic_id, id, patient_id, currency),
  constraint invoices_clinic_id_number_key unique (clinic_id, number),
  constraint invoices_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint invoices_account_fkey foreign key (clinic_id, account_id)
    references app.accounts (clinic_id, id) on delete restrict,
  constraint invoices_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint invoices_paid_check check (paid between 0 and total),
  constraint invoices_total_check check (total <= 9007199254740991)
);

comment on table app.invoices is
  'One invoice, in one currency, for what was done for one patient. Never deleted; a wrong one is cancelled and keeps its number.';
comment on column app.invoices.total is 'open: minor units, the sum of the lines';
comment on column app.invoices.paid is 'open: minor units, the sum of the payments; never above the total';

create index invoices_newest_idx on app.invoices (clinic_id, issued_at desc, id desc);
create index invoices_patient_idx on app.invoices (clinic_id, patient_id, issued_at desc);
create index invoices_account_idx on app.invoices (clinic_id, account_id);
create index invoices_location_idx on app.invoices (clinic_id, location_id);

alter table app.invoices enable row level security;

create policy staff_reads on app.invoices for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('invoices.read'))));
create policy patient_reads on app.invoices for select to authenticated
  using (patient_id = any (array(select private.patients_where('invoices.read'))));
create policy staff_issues on app.invoices for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('invoices.write'))));

grant select on app.invoices to authenticated;
grant insert (id, clinic_id, location_id, account_id, patient_id, number, currency) on app.invoices to authenticated;

set role postgres;
