-- A clinic may demand that whoever works there signs in with a second step, from a day on.

set role app_owner;

alter table app.clinics add column two_step_from timestamptz;

comment on column app.clinics.two_step_from is
  'open: from then on a colleague without a second step is sent to set one up; null where it is not demanded';

create policy staff_changes on app.clinics for update to authenticated
  using (id = any (array(select private.clinics_where('clinic.write'))))
  with check (id = any (array(select private.clinics_where('clinic.write'))));

grant update (two_step_from) on app.clinics to authenticated;

-- Whether the principal signs in with more than one thing: they have a second factor, or came by a passkey.
create function private.is_guarded() returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from app.factors f where f.principal_id = private.principal())
      or exists (select from app.sessions s where s.id = private.session() and s.assurance = 'passkey');
end $$;

-- Who of a clinic's colleagues has no second factor yet; for those who may demand one.
create function private.unguarded(clinic uuid) returns table (name text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select f.name from app.memberships m join app.profiles f on f.principal_id = m.principal_id
   where m.clinic_id = clinic and m.ended_at is null
     and clinic in (select private.clinics_where('clinic.write'))
     and not exists (select from app.factors a where a.principal_id = m.principal_id)
   order by f.name;
end $$;

grant execute on function private.is_guarded(), private.unguarded(uuid) to authenticated;

set role postgres;
