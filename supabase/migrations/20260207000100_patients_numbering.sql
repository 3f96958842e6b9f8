-- Numbers that a clinic gives its patients itself: a part it can do without. Switched off, the series alone numbers them.

set role app_owner;

insert into app.modules (key, rank) values ('numbering', 5);

select private.permit('numbers.write', 'numbering', 'Give patients numbers of the clinic''s own',
  '{owner,admin,doctor,receptionist,assistant,job}');

-- Whoever is registered has a number; giving them another takes more than changing their record. A merge decides for itself.
create function private.patients_number() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user = 'authenticated' and new.clinic_id not in (select private.clinics_where('numbers.write')) then
    raise insufficient_privilege;
  end if;
  return new;
end $$;

create trigger patients_number before update of number on app.patients
  for each row when (old.number is distinct from new.number) execute function private.patients_number();

set role postgres;
