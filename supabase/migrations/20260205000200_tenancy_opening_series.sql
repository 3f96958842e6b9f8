-- Balances that were brought forward are numbered by themselves, so that no invoice's number is skipped for them.

set role app_owner;

alter table app.number_series
  drop constraint number_series_kind_check,
  add constraint number_series_kind_check check (kind in ('patient', 'invoice', 'receipt', 'opening'));

insert into app.number_series (clinic_id, location_id, kind, prefix)
  select clinic_id, id, 'opening', 'BF-' from app.locations;

-- Each place has the series from its first day.
create function private.locations_opening_series() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into app.number_series (clinic_id, location_id, kind, prefix) values (new.clinic_id, new.id, 'opening', 'BF-');
  return null;
end $$;

create trigger locations_opening_series after insert on app.locations
  for each row execute function private.locations_opening_series();

set role postgres;
