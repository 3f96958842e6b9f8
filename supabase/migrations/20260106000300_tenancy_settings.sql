-- What a clinic says of itself, and what of it can no longer be changed without breaking a promise.

set role app_owner;

alter table app.clinics add column legal_name text;
alter table app.clinics add column registration text;
alter table app.clinics add column email text;
alter table app.clinics add column initials text;
alter table app.clinics add column colour text;

alter table app.clinics add constraint clinics_legal_name_check check (char_length(legal_name) between 1 and 200);
alter table app.clinics add constraint clinics_registration_check check (char_length(registration) between 1 and 60);
alter table app.clinics add constraint clinics_email_check check (char_length(email) <= 254 and email like '%_@_%');
alter table app.clinics add constraint clinics_initials_check check (char_length(initials) between 1 and 3);
alter table app.clinics add constraint clinics_colour_check check (colour ~ '^#[0-9a-f]{6}$');
alter table app.clinics add constraint clinics_currency_check check (currency ~ '^[A-Z]{3}$');
alter table app.clinics add constraint clinics_country_check check (country ~ '^[A-Z]{2}$');

comment on column app.clinics.legal_name is 'open: as it stands on papers, where it differs from the name';
comment on column app.clinics.registration is 'open: number in the public register of companies';
comment on column app.clinics.email is 'open: where patients write';
comment on column app.clinics.initials is 'open: what stands for the clinic where there is no room for its name';
comment on column app.clinics.colour is 'open: white text on it can be read';

-- A price that stands in the old currency would silently become another one.
create function private.clinics_keep_promises() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.currency <> old.currency and (
    exists (select from app.invoices i where i.clinic_id = new.id)
    or exists (select from app.charges g where g.clinic_id = new.id)
    or exists (select from app.services s where s.clinic_id = new.id and s.deleted_at is null)) then
    raise check_violation using constraint = 'clinics_prices_check', message = 'prices stand in the currency';
  end if;
  return new;
end $$;

create trigger clinics_keep_promises before update of currency on app.clinics
  for each row execute function private.clinics_keep_promises();

grant update (name, legal_name, registration, email, initials, colour, country, locale, time_zone, currency)
  on app.clinics to authenticated;

create policy staff_changes on app.locations for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.write'))))
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));

grant update (name, address, phone) on app.locations to authenticated;

set role postgres;
