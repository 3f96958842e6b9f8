-- Visits that were moved in: what is over keeps nobody's time, and an import that is undone leaves none behind.

set role app_owner;

grant insert (standing) on app.reservations to authenticated;

-- Removes visits that an import brought and that nobody has touched, and says which. Whatever else has come to refer to one
-- keeps it.
create function private.remove_moved_visits(clinic uuid, import uuid, visits uuid[]) returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  visit uuid;
begin
  if clinic not in (select private.clinics_where('imports.write'))
     or clinic not in (select private.clinics_where('appointments.write')) then
    raise insufficient_privilege;
  end if;
  for visit in
    select a.id from app.appointments a
     where a.clinic_id = clinic and a.id = any (visits) and a.source = 'import' and a.version = 1
       and exists (select from app.import_lines l
                    where l.clinic_id = clinic and l.import_id = import and l.row_id = a.id and l.outcome = 'add')
       and not exists (select from app.events e
                        where e.clinic_id = clinic and e.subject_kind = 'appointment' and e.subject_id = a.id
                          and e.source <> 'import')
  loop
    begin
      delete from app.appointments a where a.clinic_id = clinic and a.id = visit;
      return next visit;
    exception when foreign_key_violation then null;
    end;
  end loop;
end $$;

grant execute on function private.remove_moved_visits(uuid, uuid, uuid[]) to authenticated;

set role postgres;
