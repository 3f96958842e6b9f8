-- What each role has under its thumb on a phone: everything, but for what the clinic took away.

set role app_owner;

create table app.mobile_modules (
  clinic_id  uuid        not null,
  role       text        not null,
  module     text        not null,
  enabled    boolean     not null default true,
  changed_by uuid        not null default private.principal(),
  changed_at timestamptz not null default now(),

  constraint mobile_modules_pkey primary key (clinic_id, role, module),
  constraint mobile_modules_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint mobile_modules_role_fkey foreign key (role) references app.roles (key) on delete cascade,
  constraint mobile_modules_module_check check (module ~ '^[a-z_]+(\.[a-z_]+)*$')
);

comment on table app.mobile_modules is
  'One part that a role does, or does not, see on a phone. Without a row it is seen; it takes away no permission; rows stay.';

create index mobile_modules_role_idx on app.mobile_modules (role);

create function private.mobile_modules_change() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.changed_by := private.principal();
  new.changed_at := now();
  return new;
end $$;

create trigger mobile_modules_change before update on app.mobile_modules
  for each row execute function private.mobile_modules_change();

alter table app.mobile_modules enable row level security;

create policy member_reads on app.mobile_modules for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy staff_chooses on app.mobile_modules for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));
create policy staff_changes on app.mobile_modules for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.write'))))
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));

grant select on app.mobile_modules to authenticated;
grant insert (clinic_id, role, module, enabled), update (enabled) on app.mobile_modules to authenticated;

set role postgres;
