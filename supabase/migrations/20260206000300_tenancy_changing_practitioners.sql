-- Changing who treats, and letting them go: the row stays, since past visits name it.

set role app_owner;

alter table app.practitioners
  add column time_zone text,
  add constraint practitioners_time_zone_check check (char_length(time_zone) between 1 and 60);

comment on column app.practitioners.time_zone is 'open: where they are when they are not at the clinic; null for the clinic''s own';

create policy staff_changes on app.practitioners for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))))
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));

grant update (name, name_latin, tone, active, time_zone, deleted_at) on app.practitioners to authenticated;

set role postgres;
