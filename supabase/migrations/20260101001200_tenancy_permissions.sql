-- What can be permitted, and what each role brings under each plan. Roles are data: no code names one.

set role app_owner;

create table app.permissions (
  key         text not null,
  section     text not null,
  description text not null,

  constraint permissions_pkey primary key (key),
  constraint permissions_key_check check (key ~ '^[a-z_]+\.[a-z_]+$')
);

comment on table app.permissions is 'One thing that can be permitted. Each context seeds its own; none is ever renamed.';

create table app.roles (
  key     text not null,
  rank    int  not null,
  staff   boolean not null default true,

  constraint roles_pkey primary key (key)
);

comment on table app.roles is 'One role a membership can have, or that a machine principal has (not staff).';

create table app.role_permissions (
  role       text    not null,
  permission text    not null,
  plan       text    not null default 'any',
  floor      boolean not null default false,

  constraint role_permissions_pkey primary key (role, permission, plan),
  constraint role_permissions_role_fkey foreign key (role) references app.roles (key) on delete cascade,
  constraint role_permissions_permission_fkey foreign key (permission) references app.permissions (key) on delete cascade,
  constraint role_permissions_plan_check check (plan in ('any', 'basic', 'pro', 'pro_plus', 'enterprise'))
);

comment on table app.role_permissions is
  'One permission a role brings, under one plan or any. A floor holds whatever an override says.';

create index role_permissions_permission_idx on app.role_permissions (permission);

insert into app.roles (key, rank, staff) values
  ('owner', 1, true), ('admin', 2, true), ('doctor', 3, true), ('receptionist', 4, true),
  ('assistant', 5, true), ('accountant', 6, true), ('job', 100, false),
  ('booking', 101, false);

-- Says a permission exists and which roles bring it: how each context seeds its own.
create function private.permit(key text, section text, description text, roles text[], floors text[] default '{}') returns void
  language sql set search_path = '' as $$
  insert into app.permissions (key, section, description) values (key, section, description);
  insert into app.role_permissions (role, permission, floor)
    select role, key, role = any (floors) from unnest(roles) role;
$$;

select private.permit('clinic.read', 'clinic', 'See the clinic, its places and its people',
  '{owner,admin,doctor,receptionist,assistant,accountant,job}');
select private.permit('clinic.write', 'clinic', 'Change the clinic''s settings', '{owner,admin}');
select private.permit('members.read', 'clinic', 'See who works here', '{owner,admin}');
select private.permit('members.write', 'clinic', 'Invite, change and remove who works here', '{owner}');

alter table app.permissions enable row level security;
alter table app.roles enable row level security;
alter table app.role_permissions enable row level security;

create policy everyone_reads on app.permissions for select to authenticated using (true);
create policy everyone_reads on app.roles for select to authenticated using (true);
create policy everyone_reads on app.role_permissions for select to authenticated using (true);

grant select on app.permissions, app.roles, app.role_permissions to authenticated;

set role postgres;
