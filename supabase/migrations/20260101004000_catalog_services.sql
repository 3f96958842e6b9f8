-- What a clinic offers, how long it takes and what it costs.

set role app_owner;

create table app.services (
  id         uuid        not null,
  clinic_id  uuid        not null,
  code       text        not null,
  name       text        not null,
  names      jsonb       not null default '{}',
  category   text        not null default '',
  minutes    int         not null default 30,
  price      bigint      not null,
  currency   char(3)     not null,
  rank       int         not null default 0,
  version    int         not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,

  constraint services_pkey primary key (id),
  constraint services_clinic_id_key unique (clinic_id, id),
  constraint services_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint services_name_check check (char_length(name) between 1 and 200),
  constraint services_minutes_check check (minutes between 5 and 480),
  constraint services_price_check check (price >= 0),
  constraint services_names_check check (jsonb_typeof(names) = 'object')
);

comment on table app.services is
  'One line of the price list. What was already charged keeps its own price; a withdrawn service keeps its row.';
comment on column app.services.names is 'open: the name by language tag, where it differs from the clinic''s own';
comment on column app.services.price is 'open: minor units of the currency';

create unique index services_code_key on app.services (clinic_id, code) where deleted_at is null;
create index services_rank_idx on app.services (clinic_id, rank, name) where deleted_at is null;

create trigger services_version before update on app.services
  for each row execute function private.bump_version();

select private.permit('services.read', 'catalog', 'See the price list',
  '{owner,admin,doctor,receptionist,assistant,accountant,job}', '{doctor}');
select private.permit('services.write', 'catalog', 'Change the price list', '{owner,admin}');

alter table app.services enable row level security;

create policy staff_reads on app.services for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.services for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.services for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.services for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

grant select on app.services to authenticated;
grant insert (id, clinic_id, code, name, names, category, minutes, price, currency, rank) on app.services to authenticated;
grant update (code, name, names, category, minutes, price, rank, deleted_at) on app.services to authenticated;

set role postgres;
