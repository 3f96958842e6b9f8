-- Plans: which stands above which, how a name is understood, and what no plan may ever take away.

set role app_owner;

-- How far up a plan stands; a template that says 'any' holds from the ground up.
create function private.plan_rank(plan text) returns int
  language sql immutable parallel safe strict set search_path = ''
  return array_position('{any,basic,pro,pro_plus,enterprise}'::text[], plan);

-- The plan that a name means, however it is written: Pro+, pro plus, pro-plus, pro_plus_paid. An unknown name stays as it is.
create function private.plan_named(name text) returns text
  language sql immutable parallel safe strict set search_path = ''
  return (with said(word) as (
    select regexp_replace(regexp_replace(lower(name), '[\s_-]+', '', 'g'), '(plan|paid|trial|monthly|yearly)+$', ''))
    select case when word in ('pro+', 'proplus') then 'pro_plus' else coalesce(nullif(word, ''), name) end from said);

create function private.clinics_plan() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.plan := private.plan_named(new.plan);
  return new;
end $$;

create trigger clinics_plan before insert or update of plan on app.clinics
  for each row execute function private.clinics_plan();

alter table app.role_permissions add constraint role_permissions_gate_check
  check (plan = 'any' or permission !~ '\.(read|export|delete)$');

comment on table app.role_permissions is
  'One permission a role brings, from one plan upwards. A floor holds whatever an override says. Reading, exporting and deleting are in no plan''s gift.';

-- As before, and now a plan holds everything below it, and no override gives what the clinic''s plan does not reach.
create or replace function private.derive_permissions(clinic uuid default null, principal uuid default null) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e
   where (clinic is null or e.clinic_id = clinic) and (principal is null or e.principal_id = principal)
     and e.until = 'infinity';
  insert into private.effective_permissions (principal_id, clinic_id, permission)
  select m.principal_id, m.clinic_id, t.permission
    from app.memberships m
    join app.clinics c on c.id = m.clinic_id
    join app.role_permissions t on t.role = m.role and private.plan_rank(t.plan) <= private.plan_rank(c.plan)
    left join app.permission_overrides o
      on o.clinic_id = m.clinic_id and o.principal_id = m.principal_id and o.permission = t.permission
   where (clinic is null or m.clinic_id = clinic) and (principal is null or m.principal_id = principal)
     and m.ended_at is null and (t.floor or coalesce(o.allowed, true))
  union
  select o.principal_id, o.clinic_id, o.permission
    from app.permission_overrides o
    join app.memberships m on m.clinic_id = o.clinic_id and m.principal_id = o.principal_id
    join app.clinics c on c.id = o.clinic_id
   where (clinic is null or o.clinic_id = clinic) and (principal is null or o.principal_id = principal)
     and m.ended_at is null and o.allowed
     and exists (select from app.role_permissions t
                  where t.permission = o.permission and private.plan_rank(t.plan) <= private.plan_rank(c.plan))
  on conflict (principal_id, permission, clinic_id) do update set until = 'infinity';
end $$;

grant execute on function private.plan_rank(text) to authenticated;

set role postgres;
