-- Changing who works here as what: by whoever holds members.write, never above their own rank; leaving is everybody's right.

set role app_owner;

alter table app.memberships add column ended_by uuid;
comment on column app.memberships.ended_by is 'open: who ended it; one''s own id where one left';

-- Refuses to reach above oneself: a role that ranks higher, or a person who does. Who is no member has been let in by a function.
create function private.refuse_climbing(clinic uuid, variadic ranks int[]) returns void
  language plpgsql stable security definer set search_path = '' as $$
begin
  if (select min(rank) from unnest(ranks) rank) <
     (select r.rank from app.memberships m join app.roles r on r.key = m.role
       where m.clinic_id = clinic and m.principal_id = private.principal() and m.ended_at is null) then
    raise insufficient_privilege using message = 'nobody raises anybody above themselves';
  end if;
end $$;

-- Notes who ended a membership and when; coming back clears both.
create function private.memberships_change() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.refuse_climbing(new.clinic_id, (select r.rank from app.roles r where r.key = old.role),
                                  (select r.rank from app.roles r where r.key = new.role));
  if not (select r.staff from app.roles r where r.key = new.role) and new.role <> old.role then
    raise insufficient_privilege using message = 'no person has a machine''s role';
  end if;
  if new.ended_at is null then
    new.ended_by := null;
  elsif old.ended_at is null then
    new.ended_at := now();
    new.ended_by := private.principal();
  end if;
  return new;
end $$;

create trigger memberships_change before update of role, ended_at on app.memberships
  for each row execute function private.memberships_change();

create policy self_leaves on app.memberships for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()) and ended_at is not null);
create policy staff_changes on app.memberships for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))))
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));

grant update (role, ended_at) on app.memberships to authenticated;

set role postgres;
