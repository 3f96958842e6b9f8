-- What a clinic sells as a whole: services by their number and products beside them, at a price of its own.

set role app_owner;

create table app.packages (
  id          uuid        not null,
  clinic_id   uuid        not null,
  code        text        not null,
  name        text        not null,
  names       jsonb       not null default '{}',
  description text        not null default '',
  valid_days  int,
  tax         int         not null default 0,
  price       bigint      not null,
  currency    char(3)     not null,
  rank        int         not null default 0,
  version     int         not null default 1,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz,

  constraint packages_pkey primary key (id),
  constraint packages_clinic_id_key unique (clinic_id, id),
  constraint packages_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint packages_name_check check (char_length(name) between 1 and 200),
  constraint packages_names_check check (jsonb_typeof(names) = 'object'),
  constraint packages_description_check check (char_length(description) <= 2000),
  constraint packages_valid_days_check check (valid_days between 1 and 3650),
  constraint packages_tax_check check (tax between 0 and 10000),
  constraint packages_price_check check (price >= 0)
);

comment on table app.packages is
  'One package of services. What was already sold keeps what it held and cost; a withdrawn package keeps its row.';
comment on column app.packages.names is 'open: the name by language tag, where it differs from the clinic''s own';
comment on column app.packages.valid_days is 'open: for how many days after it was bought it can be used; null without end';
comment on column app.packages.tax is 'open: hundredths of a percent, on top of the price';
comment on column app.packages.price is 'open: minor units, as it was first listed; what it costs on a day says app.package_prices';

create unique index packages_code_key on app.packages (clinic_id, code) where deleted_at is null;
create index packages_rank_idx on app.packages (clinic_id, rank, name) where deleted_at is null;

create trigger packages_version before update on app.packages
  for each row execute function private.bump_version();

create table app.package_prices (
  id           uuid        not null,
  clinic_id    uuid        not null,
  package_id   uuid        not null,
  amount       bigint      not null,
  currency     char(3)     not null,
  valid_from   date        not null,
  valid_until  date,
  withdrawn_at timestamptz,
  made_by      uuid        default private.principal(),
  made_at      timestamptz not null default now(),

  constraint package_prices_pkey primary key (id),
  constraint package_prices_clinic_id_key unique (clinic_id, id),
  constraint package_prices_package_fkey foreign key (clinic_id, package_id)
    references app.packages (clinic_id, id) on delete cascade,
  constraint package_prices_amount_check check (amount between 0 and 9007199254740991),
  constraint package_prices_valid_check check (valid_until > valid_from),
  constraint package_prices_valid_excl
    exclude using gist (package_id with =, daterange(valid_from, valid_until) with &&) where (withdrawn_at is null)
);

comment on table app.package_prices is
  'What one package costs from one day until before another, as app.service_prices is kept: what was in force is never rewritten.';
comment on column app.package_prices.valid_from is 'open: -infinity for the price it was first listed with';

create index package_prices_package_idx on app.package_prices (clinic_id, package_id, valid_from desc);

create trigger packages_price after insert on app.packages
  for each row execute function private.first_price('package');
create trigger package_prices_past before insert or update on app.package_prices
  for each row execute function private.prices_past();

create table app.package_services (
  clinic_id  uuid not null,
  package_id uuid not null,
  service_id uuid not null,
  quantity   int  not null default 1,

  constraint package_services_pkey primary key (clinic_id, package_id, service_id),
  constraint package_services_package_fkey foreign key (clinic_id, package_id)
    references app.packages (clinic_id, id) on delete cascade,
  constraint package_services_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint package_services_quantity_check check (quantity between 1 and 999)
);

comment on table app.package_services is
  'One service in a package, and how many times. Replaced as a whole when the package changes.';

create index package_services_service_idx on app.package_services (clinic_id, service_id);

create table app.package_products (
  clinic_id  uuid not null,
  package_id uuid not null,
  product_id uuid not null,
  quantity   int  not null default 1,

  constraint package_products_pkey primary key (clinic_id, package_id, product_id),
  constraint package_products_package_fkey foreign key (clinic_id, package_id)
    references app.packages (clinic_id, id) on delete cascade,
  constraint package_products_product_fkey foreign key (clinic_id, product_id)
    references app.products (clinic_id, id) on delete restrict,
  constraint package_products_quantity_check check (quantity between 1 and 999)
);

comment on table app.package_products is
  'One product that comes with a package, and how many of it. Replaced as a whole when the package changes.';

create index package_products_product_idx on app.package_products (clinic_id, product_id);

alter table app.packages enable row level security;
alter table app.package_prices enable row level security;
alter table app.package_services enable row level security;
alter table app.package_products enable row level security;

create policy staff_reads on app.packages for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.packages for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.packages for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.packages for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.package_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.package_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.package_prices for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.package_prices for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.package_services for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.package_services for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.package_services for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.package_services for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_removes on app.package_services for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.package_products for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.package_products for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.package_products for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.package_products for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_removes on app.package_products for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))));

grant select on app.packages, app.package_prices, app.package_services, app.package_products to authenticated;
grant insert (id, clinic_id, code, name, names, description, valid_days, tax, price, currency, rank) on app.packages to authenticated;
grant update (code, name, names, description, valid_days, tax, rank, deleted_at) on app.packages to authenticated;
grant insert (id, clinic_id, package_id, amount, currency, valid_from, valid_until) on app.package_prices to authenticated;
grant update (valid_until, withdrawn_at) on app.package_prices to authenticated;
grant insert (clinic_id, package_id, service_id, quantity), update (quantity), delete on app.package_services to authenticated;
grant insert (clinic_id, package_id, product_id, quantity), update (quantity), delete on app.package_products to authenticated;

-- Packages and products are promised in the clinic's currency as services are.
create function private.clinics_keep_price_list() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.packages p where p.clinic_id = new.id and p.deleted_at is null)
    or exists (select from app.products p where p.clinic_id = new.id and p.deleted_at is null) then
    raise check_violation using constraint = 'clinics_prices_check', message = 'prices stand in the currency';
  end if;
  return new;
end $$;

create trigger clinics_keep_price_list before update of currency on app.clinics
  for each row when (old.currency <> new.currency) execute function private.clinics_keep_price_list();

set role postgres;
