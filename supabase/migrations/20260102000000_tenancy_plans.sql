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

grant execute on function private.plan_rank(text) to authenticated;

set role postgres;
