-- From which age a young person may have their own way into the portal, by the clinic's country.

set role app_owner;

-- The age of digital consent. Sources: GDPR Art. 8(1), which says 16 where a member state says nothing lower, with the
-- national ages in the Commission's SWD(2020) 115, p. 17 (Denmark: 15 since 2024, databeskyttelsesloven § 6; Slovenia, not in
-- it, keeps the 16); UK Data Protection Act 2018, s. 9. Where no such law is known, Pakistan among them, one must be of age.
create function private.consent_age(country text) returns int
  language sql immutable parallel safe strict set search_path = ''
  return case
    when country in ('BE', 'EE', 'FI', 'LV', 'MT', 'PT', 'SE', 'GB') then 13
    when country in ('AT', 'BG', 'CY', 'ES', 'IT', 'LT') then 14
    when country in ('CZ', 'DK', 'FR', 'GR') then 15
    when country in ('DE', 'HR', 'HU', 'IE', 'LU', 'NL', 'PL', 'RO', 'SI', 'SK') then 16
    else 18 end;

-- Whether somebody born then is too young for a way in of their own. Days begin earliest at UTC+14: who has their birthday
-- today anywhere is not refused here; the app, which knows the clinic's zone, says it to the day.
create function private.below_consent_age(clinic uuid, born date) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return born + make_interval(years => (select private.consent_age(c.country) from app.clinics c where c.id = clinic))
         > (now() at time zone 'UTC' + interval '14 hours')::date;
end $$;

-- For whoever is too young, only those who bring them up may act; whoever writes the row.
create function private.refuse_too_young() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.relation not in ('parent', 'guardian') and private.below_consent_age(new.clinic_id,
       (select p.birth_date from app.patients p where p.clinic_id = new.clinic_id and p.id = new.patient_id)) then
    raise check_violation using constraint = tg_table_name || '_age_check', message = 'too young for a way in of their own';
  end if;
  return new;
end $$;

create trigger portal_access_age before insert or update of relation, until on app.portal_access
  for each row when (new.until > now()) execute function private.refuse_too_young();

grant execute on function private.consent_age(text) to authenticated;

set role postgres;
