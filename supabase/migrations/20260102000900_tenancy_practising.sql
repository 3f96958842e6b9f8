-- Adding who treats, with or without a login.

set role app_owner;

create policy staff_adds on app.practitioners for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));

grant insert (id, clinic_id, name, name_latin, tone, rank) on app.practitioners to authenticated;

set role postgres;
