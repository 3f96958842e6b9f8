-- Whose deed it was, in words: for those who may read the clinic's history.

set role app_owner;

-- The name of a principal as colleagues know it, or as one of Cusp's support; what a key is called; null for others, such as a job.
create function private.name_of(principal uuid) returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select f.name from app.profiles f
           where f.principal_id = principal
             and (exists (select from app.memberships m
                           where m.principal_id = principal
                             and m.clinic_id in (select private.clinics_where('audit.read')))
                  or exists (select from app.support_grants g
                              where principal in (g.asked_by, g.allowed_by)
                                and g.clinic_id in (select private.clinics_where('audit.read'))))),
    (select k.name from app.api_keys k
      where k.id = principal and k.clinic_id in (select private.clinics_where('audit.read'))));
end $$;

grant execute on function private.name_of(uuid) to authenticated;

set role postgres;
