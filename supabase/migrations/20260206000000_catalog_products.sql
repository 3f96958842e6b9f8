-- What a clinic hands over beside its services: a reference list, with prices by date and no stock.

set role app_owner;

create table app.products (
  id          uuid        not null,
  clinic_id   uuid        not null,
  code        text        not null,
  name        text        not null,
  names       jsonb       not null default '{}',
  category    text        not null default '',
  unit        text        not null default 'piece',
  description text        not null default '',
  tax         int         not null default 0,
  price       bigint      not null,
  currency    char(3)     not null,
  rank        int         not null default 0,
  version     int         not null default 1,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz,

  constraint products_pkey primary key (id),
  constraint products_clinic_id_key unique (clinic_id, id),
  constraint products_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint products_name_check check (char_length(name) between 1 and 200),
  constraint products_names_check check (jsonb_typeof(names) = 'object'),
  constraint products_unit_check check (unit in ('piece', 'pair', 'pack', 'box', 'bottle', 'tube', 'millilitre', 'gram', 'metre')),
  constraint products_description_check check (char_length(description) <= 2000),
  constraint products_tax_check check (tax between 0 and 10000),
  constraint products_price_check check (price >= 0)
);

comment on table app.products is
  'One thing that a clinic hands over or recommends. What was already charged keeps its own price; a withdrawn product keeps its row.';
comment on column app.products.names is 'open: the name by language tag, where it differs from the clinic''s own';
comment on column app.products.unit is 'open: what one of it is';
comment on column app.products.tax is 'open: hundredths of a percent, on top of the price';
comment on column app.products.price is 'open: minor units, as it was first listed; what it costs on a day says app.product_prices';

create unique index products_code_key on app.products (clinic_id, code) where deleted_at is null;
create index products_rank_idx on app.products (clinic_id, rank, name) where deleted_at is null;

create trigger products_version before update on app.products
  for each row execute function private.bump_version();

create table app.product_prices (
  id           uuid        not null,
  clinic_id    uuid        not null,
  product_id   uuid        not null,
  amount       bigint      not null,
  currency     char(3)     not null,
  valid_from   date        not null,
  valid_until  date,
  withdrawn_at timestamptz,
  made_by      uuid        default private.principal(),
  made_at      timestamptz not null default now(),

  constraint product_prices_pkey primary key (id),
  constraint product_prices_clinic_id_key unique (clinic_id, id),
  constraint product_prices_product_fkey foreign key (clinic_id, product_id)
    references app.products (clinic_id, id) on delete cascade,
  constraint product_prices_amount_check check (amount between 0 and 9007199254740991),
  constraint product_prices_valid_check check (valid_until > valid_from),
  constraint product_prices_valid_excl
    exclude using gist (product_id with =, daterange(valid_from, valid_until) with &&) where (withdrawn_at is null)
);

comment on table app.product_prices is
  'What one product costs from one day until before another, as app.service_prices is kept: what was in force is never rewritten.';
comment on column app.product_prices.valid_from is 'open: -infinity for the price it was first listed with';

create index product_prices_product_idx on app.product_prices (clinic_id, product_id, valid_from desc);

create trigger products_price after insert on app.products
  for each row execute function private.first_price('product');
create trigger product_prices_past before insert or update on app.product_prices
  for each row execute function private.prices_past();

create table app.service_products (
  clinic_id  uuid not null,
  service_id uuid not null,
  product_id uuid not null,
  quantity   int  not null default 1,

  constraint service_products_pkey primary key (clinic_id, service_id, product_id),
  constraint service_products_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete cascade,
  constraint service_products_product_fkey foreign key (clinic_id, product_id)
    references app.products (clinic_id, id) on delete restrict,
  constraint service_products_quantity_check check (quantity between 1 and 999)
);

comment on table app.service_products is
  'One product that comes with a service, and how many of it. Replaced as a whole when the bundle changes.';

create index service_products_product_idx on app.service_products (clinic_id, product_id);

alter table app.products enable row level security;
alter table app.product_prices enable row level security;
alter table app.service_products enable row level security;

create policy staff_reads on app.products for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.products for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.products for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.products for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.product_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.product_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.product_prices for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.product_prices for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.service_products for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.service_products for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.service_products for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.service_products for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_removes on app.service_products for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))));

grant select on app.products, app.product_prices, app.service_products to authenticated;
grant insert (id, clinic_id, code, name, names, category, unit, description, tax, price, currency, rank) on app.products to authenticated;
grant update (code, name, names, category, unit, description, tax, rank, deleted_at) on app.products to authenticated;
grant insert (id, clinic_id, product_id, amount, currency, valid_from, valid_until) on app.product_prices to authenticated;
grant update (valid_until, withdrawn_at) on app.product_prices to authenticated;
grant insert (clinic_id, service_id, product_id, quantity), update (quantity), delete on app.service_products to authenticated;

set role postgres;
