-- What no exception lifts: a clinic that is suspended only reads, and some things only some roles can ever do.

set role app_owner;

alter table app.clinics add column suspended_at timestamptz;
alter table app.clinics add column suspended_reason text;
alter table app.clinics add constraint clinics_suspended_check
  check ((suspended_at is null) = (suspended_reason is null) and char_length(suspended_reason) between 1 and 500);
comment on column app.clinics.suspended_at is 'open: since when nothing is written here; the platform sets it';
comment on column app.clinics.suspended_reason is 'open: what the clinic is told';

alter table app.permissions add column ceiling text[];
comment on column app.permissions.ceiling is 'open: the only roles that can ever hold it, whatever an exception says; null: any';

insert into app.modules (key, rank) values ('dental_chart', 4);

select private.permit('chart.read', 'dental_chart', 'Open the dental chart', '{owner,admin,doctor}');
select private.permit('chart.write', 'dental_chart', 'Record on the dental chart', '{owner,admin,doctor}');
update app.permissions set ceiling = '{owner,admin,doctor}' where section = 'dental_chart';

select private.permit('marketplace.view', 'marketplace', 'See what can be added to the plan', '{owner,admin,receptionist}');
select private.permit('marketplace.request', 'marketplace', 'Ask for something to be added to the plan', '{owner,admin}');
select private.permit('marketplace.cancel', 'marketplace', 'Cancel what was added to the plan', '{owner,admin}');
select private.permit('addons.view', 'marketplace', 'See which addons were asked for', '{owner,admin}');
select private.permit('addons.request', 'marketplace', 'Ask for an addon', '{owner,admin}');
select private.permit('specialties.manage', 'specialists', 'Change the clinic''s specialties', '{owner,admin}');
select private.permit('specialists.view_org', 'specialists', 'See who treats here and in what',
  '{owner,admin,doctor,receptionist,assistant,accountant}');
select private.permit('specialists.manage', 'specialists', 'Change who treats here and in what', '{owner,admin}');
select private.permit('patient_tiers.manage', 'patients', 'Change the tiers of patients', '{owner,admin}');
update app.permissions set ceiling = '{owner,admin}' where key in ('addons.view', 'addons.request');
-- Nobody's support buys anything for a clinic.
update app.permissions set lendable = false where section = 'marketplace';

-- As before, and now under two lids that lie above role, exception and floor alike.
create or replace function private.derive_members(clinic uuid default null, principal uuid default null) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e
   where (clinic is null or e.clinic_id = clinic) and (principal is null or e.principal_id = principal)
     and e.until = 'infinity';
  insert into private.effective_permissions (principal_id, clinic_id, permission)
  select m.principal_id, m.clinic_id, p.key
    from app.memberships m
    join app.clinics c on c.id = m.clinic_id
    join app.permissions p on (p.ceiling is null or m.role = any (p.ceiling))
                          and (c.suspended_at is null or private.stays(p.key))
    left join app.permission_overrides o
      on o.clinic_id = m.clinic_id and o.principal_id = m.principal_id and o.permission = p.key
    left join app.clinic_modules x
      on x.clinic_id = m.clinic_id and x.module = p.section and not x.active and not private.stays(p.key)
   cross join lateral (
     select coalesce(bool_or(t.role = m.role), false) as brought,
            coalesce(bool_or(t.role = m.role and t.floor), false) as floor, count(*) > 0 as reached
       from app.role_permissions t
      where t.permission = p.key and private.plan_rank(t.plan) <= private.plan_rank(c.plan)
   ) given
   where (clinic is null or m.clinic_id = clinic) and (principal is null or m.principal_id = principal)
     and m.ended_at is null
     and (given.floor or x.module is null and case when o.allowed then given.reached else given.brought and o.allowed is null end)
  on conflict (principal_id, permission, clinic_id) do update set until = 'infinity';
end $$;

-- Whoever was let in for support is under the same lid: a grant that stands, and one that is given later.
create or replace function private.support_grants_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_support(new.clinic_id, new.asked_by);
  return null;
end $$;

create function private.derive_support(clinic uuid, operator uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_derivation(clinic);
  delete from private.effective_permissions e using app.operators o
   where e.principal_id = o.principal_id and e.clinic_id = clinic and (operator is null or e.principal_id = operator);
  insert into private.effective_permissions (principal_id, clinic_id, permission, until)
  select g.asked_by, g.clinic_id, permission, g.until
    from app.support_grants g join app.clinics c on c.id = g.clinic_id, unnest(g.permissions) permission
   where g.clinic_id = clinic and (operator is null or g.asked_by = operator)
     and g.ended_at is null and g.until > now()
     and (c.suspended_at is null or private.stays(permission));
end $$;

create function private.clinics_derive_standing() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions(new.id);
  perform private.derive_support(new.id, null);
  return null;
end $$;

create trigger clinics_derive_standing after update of suspended_at on app.clinics
  for each row when ((old.suspended_at is null) <> (new.suspended_at is null)) execute function private.clinics_derive_standing();

create function private.permissions_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions();
  return null;
end $$;

create trigger permissions_derive after update of ceiling on app.permissions
  for each statement execute function private.permissions_derive();

-- The ceilings above were set before anything heard of them.
select private.derive_permissions();

-- Has a clinic only read, and say why, or (without a reason) work again; for operators in office. False where it is so already.
create function private.suspend_clinic(clinic uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not private.in_office() or private.session_state() <> 'standing' then
    raise insufficient_privilege using message = 'only the platform suspends';
  end if;
  update app.clinics c
     set suspended_at = case when suspend_clinic.reason is not null then now() end, suspended_reason = suspend_clinic.reason
   where c.id = suspend_clinic.clinic and (c.suspended_at is null) = (suspend_clinic.reason is not null);
  return found;
end $$;

grant execute on function private.suspend_clinic(uuid, text) to authenticated;

-- A number is taken to write something with it; whoever may write nothing takes none.
create or replace function private.next_number(clinic uuid, location uuid, kind text) returns text
  language sql volatile security definer set search_path = '' as $$
  update app.number_series s set next = next + 1
   where s.clinic_id = clinic and s.location_id = location and s.kind = next_number.kind
     and clinic in (select private.clinics_of_member())
     and not exists (select from app.clinics c where c.id = clinic and c.suspended_at is not null)
  returning s.prefix || lpad((s.next - 1)::text, greatest(s.digits, length((s.next - 1)::text)), '0');
$$;

set role postgres;
