-- Parts that a clinic can do without. One that is off takes nothing new; what it holds stays readable.

set role app_owner;

create table app.modules (
  key  text not null,
  rank int  not null,

  constraint modules_pkey primary key (key)
);

comment on table app.modules is 'One part that can be switched off: the permissions of the section of its name.';

insert into app.modules (key, rank) values ('records', 1), ('files', 2), ('billing', 3);

create table app.clinic_modules (
  clinic_id  uuid        not null,
  module     text        not null,
  active     boolean     not null,
  changed_by uuid        not null default private.principal(),
  changed_at timestamptz not null default now(),

  constraint clinic_modules_pkey primary key (clinic_id, module),
  constraint clinic_modules_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint clinic_modules_module_fkey foreign key (module) references app.modules (key) on delete cascade
);

comment on table app.clinic_modules is 'One part that a clinic has switched off, or on again. Without a row it is on; rows stay.';

create index clinic_modules_module_idx on app.clinic_modules (module);

alter table app.modules enable row level security;
alter table app.clinic_modules enable row level security;

create policy everyone_reads on app.modules for select to authenticated using (true);
create policy member_reads on app.clinic_modules for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy staff_switches on app.clinic_modules for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));
create policy staff_changes on app.clinic_modules for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.write'))))
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));

grant select on app.modules, app.clinic_modules to authenticated;
grant insert (clinic_id, module, active), update (active) on app.clinic_modules to authenticated;

-- As before, and now a plan holds everything below it, no override gives what the plan does not reach, and a part that is
-- off brings nothing but reading, exporting, deleting and what a role always keeps.
create or replace function private.derive_permissions(clinic uuid default null, principal uuid default null) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e
   where (clinic is null or e.clinic_id = clinic) and (principal is null or e.principal_id = principal)
     and e.until = 'infinity';
  insert into private.effective_permissions (principal_id, clinic_id, permission)
  select m.principal_id, m.clinic_id, p.key
    from app.memberships m
    join app.clinics c on c.id = m.clinic_id
   cross join app.permissions p
    left join app.permission_overrides o
      on o.clinic_id = m.clinic_id and o.principal_id = m.principal_id and o.permission = p.key
    left join app.clinic_modules x
      on x.clinic_id = m.clinic_id and x.module = p.section and not x.active and p.key !~ '\.(read|export|delete)$'
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

create function private.clinic_modules_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.derive_permissions(new.clinic_id);
  return null;
end $$;

create trigger clinic_modules_derive after insert or update on app.clinic_modules
  for each row execute function private.clinic_modules_derive();

create function private.clinic_modules_change() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.changed_by := private.principal();
  new.changed_at := now();
  return new;
end $$;

create trigger clinic_modules_change before update on app.clinic_modules
  for each row execute function private.clinic_modules_change();

set role postgres;
