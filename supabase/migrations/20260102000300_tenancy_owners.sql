-- A clinic always has somebody whose it is, and nobody takes the keys away from them.

set role app_owner;

alter table app.roles add column owns boolean not null default false;
comment on column app.roles.owns is 'open: whoever has this role answers for the clinic; the last of them stays';
update app.roles set owns = true where key = 'owner';

update app.role_permissions set floor = true
 where role = 'owner' and permission in ('clinic.read', 'clinic.write', 'members.read', 'members.write');

-- Owners who go at once wait for each other here, so that the second one sees that the first has gone.
create function private.memberships_owner() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.ended_at is not null or not (select r.owns from app.roles r where r.key = old.role) then return null; end if;
  perform from app.clinics c where c.id = old.clinic_id for no key update;
  if not exists (select from app.memberships m join app.roles r on r.key = m.role and r.owns
                  where m.clinic_id = old.clinic_id and m.ended_at is null) then
    raise check_violation using constraint = 'memberships_owner_check', message = 'a clinic keeps at least one owner';
  end if;
  return null;
end $$;

create constraint trigger memberships_owner after update or delete on app.memberships
  deferrable initially immediate for each row execute function private.memberships_owner();

set role postgres;
