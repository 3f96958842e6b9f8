-- How what a member may do follows from role, plan, override and floor. Kept here, read by the guards.

set role app_owner;

-- Derives rows anew, of one member or (null) of all: template for the plan, then override, then floor.
create function private.derive_permissions(clinic uuid default null, principal uuid default null) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e
   where (clinic is null or e.clinic_id = clinic) and (principal is null or e.principal_id = principal)
     and e.until = 'infinity';
  insert into private.effective_permissions (principal_id, clinic_id, permission)
  select m.principal_id, m.clinic_id, t.permission
    from app.memberships m
    join app.clinics c on c.id = m.clinic_id
    join app.role_permissions t on t.role = m.role and t.plan in ('any', c.plan)
    left join app.permission_overrides o
      on o.clinic_id = m.clinic_id and o.principal_id = m.principal_id and o.permission = t.permission
   where (clinic is null or m.clinic_id = clinic) and (principal is null or m.principal_id = principal)
     and m.ended_at is null and (t.floor or coalesce(o.allowed, true))
  union
  select o.principal_id, o.clinic_id, o.permission
    from app.permission_overrides o
    join app.memberships m on m.clinic_id = o.clinic_id and m.principal_id = o.principal_id
   where (clinic is null or o.clinic_id = clinic) and (principal is null or o.principal_id = principal)
     and m.ended_at is null and o.allowed
  on conflict (principal_id, permission, clinic_id) do update set until = 'infinity';
end $$;

create function private.memberships_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions(new.clinic_id, new.principal_id);
  if tg_op = 'UPDATE' and (new.ended_at is distinct from old.ended_at or new.role <> old.role) then
    update app.clinics set live_epoch = live_epoch + 1 where id = new.clinic_id;
  end if;
  return null;
end $$;

create function private.overrides_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    perform private.derive_permissions(old.clinic_id, old.principal_id);
  else
    perform private.derive_permissions(new.clinic_id, new.principal_id);
  end if;
  return null;
end $$;

create function private.clinics_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions(new.id);
  return null;
end $$;

create function private.templates_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions();
  return null;
end $$;

create trigger memberships_derive after insert or update of role, ended_at on app.memberships
  for each row execute function private.memberships_derive();
create trigger permission_overrides_derive after insert or update or delete on app.permission_overrides
  for each row execute function private.overrides_derive();
create trigger clinics_derive after update of plan on app.clinics
  for each row when (old.plan <> new.plan) execute function private.clinics_derive();
create trigger role_permissions_derive after insert or update or delete on app.role_permissions
  for each statement execute function private.templates_derive();

-- A clinic's own jobs act as a principal of the clinic, never above it; and so does whoever books from outside.
create function private.clinics_employ_job() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into app.principals (id, kind, clinic_id)
    select gen_random_uuid(), kind, new.id from unnest('{job,booking}'::text[]) kind;
  insert into app.memberships (id, clinic_id, principal_id, role)
    select gen_random_uuid(), new.id, p.id, p.kind from app.principals p
     where p.clinic_id = new.id and p.kind in ('job', 'booking');
  return null;
end $$;

create trigger clinics_employ_job after insert on app.clinics
  for each row execute function private.clinics_employ_job();

set role postgres;
