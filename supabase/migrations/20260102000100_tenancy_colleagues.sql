-- Whoever sees who works at a clinic sees their names and addresses too.

set role app_owner;

-- Everybody who works or worked where the principal may see that.
create function private.colleagues() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select m.principal_id from app.memberships m where m.clinic_id in (select private.clinics_where('members.read'));
end $$;

grant execute on function private.colleagues() to authenticated;

create index profiles_email_idx on app.profiles (lower(email));

create policy staff_reads on app.profiles for select to authenticated
  using (principal_id = any (array(select private.colleagues())));

-- The clinic's own jobs write to its people.
insert into app.role_permissions (role, permission) values ('job', 'members.read');

set role postgres;
