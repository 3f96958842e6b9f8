-- What a service costs on which day, who may provide it, and what else the price list says of it.

set role app_owner;

alter table app.services
  add column description text   not null default '',
  add column tax         int    not null default 0,
  add column chair_kinds text[] not null default '{}',
  add constraint services_tax_check check (tax between 0 and 10000),
  add constraint services_description_check check (char_length(description) <= 2000),
  add constraint services_chair_kinds_check check (chair_kinds <@ '{chair,room,equipment}'::text[]);

comment on column app.services.price is 'open: minor units, as it was first listed; what it costs on a day says app.service_prices';
comment on column app.services.tax is 'open: hundredths of a percent, on top of the price';
comment on column app.services.chair_kinds is 'open: what it needs beside a practitioner; empty where nothing';

revoke update (price) on app.services from authenticated;
grant insert (description, tax, chair_kinds), update (description, tax, chair_kinds) on app.services to authenticated;

create table app.service_prices (
  id           uuid        not null,
  clinic_id    uuid        not null,
  service_id   uuid        not null,
  amount       bigint      not null,
  currency     char(3)     not null,
  valid_from   date        not null,
  valid_until  date,
  withdrawn_at timestamptz,
  made_by      uuid        default private.principal(),
  made_at      timestamptz not null default now(),

  constraint service_prices_pkey primary key (id),
  constraint service_prices_clinic_id_key unique (clinic_id, id),
  constraint service_prices_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete cascade,
  constraint service_prices_amount_check check (amount between 0 and 9007199254740991),
  constraint service_prices_valid_check check (valid_until > valid_from),
  constraint service_prices_valid_excl
    exclude using gist (service_id with =, daterange(valid_from, valid_until) with &&) where (withdrawn_at is null)
);

comment on table app.service_prices is
  'What one service costs from one day until before another. What was in force is never rewritten: a new price ends the one before it. One that was replaced before it began is withdrawn and keeps its row.';
comment on column app.service_prices.valid_from is 'open: -infinity for the price it was first listed with';

create index service_prices_service_idx on app.service_prices (clinic_id, service_id, valid_from desc);

-- What is listed has a price from that moment on, in the table of prices named after it.
create function private.first_price() returns trigger
  language plpgsql set search_path = '' as $$
begin
  execute format('insert into app.%1$I (id, clinic_id, %2$I, amount, currency, valid_from) values (gen_random_uuid(), $1, $2, $3, $4, $5)',
                 tg_argv[0] || '_prices', tg_argv[0] || '_id')
    using new.clinic_id, new.id, new.price, new.currency, '-infinity'::date;
  return null;
end $$;

create trigger services_price after insert on app.services
  for each row execute function private.first_price('service');

-- The past stands. Where a clinic's day begins is for whoever asks; what was over everywhere on earth is over here. The price
-- of the first listing begins before all days, and a second one of that kind would overlap it.
create function private.prices_past() returns trigger
  language plpgsql set search_path = '' as $$
declare
  over constant date := (now() at time zone 'UTC')::date - 1;
  ends constant text[] := '{valid_until,withdrawn_at}';
begin
  if tg_op = 'INSERT' then
    if new.valid_from >= over or new.valid_from = '-infinity' then
      return new;
    end if;
  elsif to_jsonb(new) - ends = to_jsonb(old) - ends
    and coalesce(old.valid_until, 'infinity') > over and coalesce(new.valid_until, 'infinity') > over
    and old.withdrawn_at is null and (new.withdrawn_at is null or old.valid_from >= over) then
    return new;
  end if;
  raise exception 'what was in force is not rewritten'
    using errcode = 'check_violation', constraint = tg_table_name || '_past_check', table = tg_table_name, schema = 'app';
end $$;

create trigger service_prices_past before insert or update on app.service_prices
  for each row execute function private.prices_past();

insert into app.service_prices (id, clinic_id, service_id, amount, currency, valid_from)
  select gen_random_uuid(), clinic_id, id, price, currency, '-infinity' from app.services;

create table app.service_practitioners (
  clinic_id       uuid not null,
  service_id      uuid not null,
  practitioner_id uuid not null,

  constraint service_practitioners_pkey primary key (clinic_id, service_id, practitioner_id),
  constraint service_practitioners_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete cascade,
  constraint service_practitioners_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete cascade
);

comment on table app.service_practitioners is
  'That one practitioner can provide one service. A service that nobody is named for can be provided by all.';

create index service_practitioners_practitioner_idx on app.service_practitioners (clinic_id, practitioner_id);

alter table app.service_prices enable row level security;
alter table app.service_practitioners enable row level security;

create policy staff_reads on app.service_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.service_prices for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.service_prices for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.service_prices for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy staff_reads on app.service_practitioners for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.service_practitioners for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.service_practitioners for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_removes on app.service_practitioners for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))));

grant select on app.service_prices, app.service_practitioners to authenticated;
grant insert (id, clinic_id, service_id, amount, currency, valid_from, valid_until) on app.service_prices to authenticated;
grant update (valid_until, withdrawn_at) on app.service_prices to authenticated;
grant insert (clinic_id, service_id, practitioner_id), delete on app.service_practitioners to authenticated;

set role postgres;
