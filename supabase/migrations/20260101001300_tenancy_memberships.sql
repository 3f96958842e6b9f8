-- Who works in which clinic, as what, and what was overridden for them.

set role app_owner;

create table app.memberships (
  id           uuid        not null,
  clinic_id    uuid        not null,
  principal_id uuid        not null,
  role         text        not null,
  began_at     timestamptz not null default now(),
  ended_at     timestamptz,

  constraint memberships_pkey primary key (id),
  constraint memberships_clinic_id_key unique (clinic_id, id),
  constraint memberships_clinic_id_principal_id_key unique (clinic_id, principal_id),
  constraint memberships_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint memberships_principal_fkey foreign key (principal_id) references app.principals (id) on delete restrict,
  constraint memberships_role_fkey foreign key (role) references app.roles (key) on delete restrict
);

comment on table app.memberships is
  'One principal''s place in one clinic. Ended, never deleted; coming back reopens the same row.';

create index memberships_principal_idx on app.memberships (principal_id) where ended_at is null;
create index memberships_role_idx on app.memberships (role);

create table app.permission_overrides (
  clinic_id    uuid        not null,
  principal_id uuid        not null,
  permission   text        not null,
  allowed      boolean     not null,
  reason       text        not null,
  set_by       uuid        not null default private.principal(),
  set_at       timestamptz not null default now(),

  constraint permission_overrides_pkey primary key (clinic_id, principal_id, permission),
  constraint permission_overrides_membership_fkey foreign key (clinic_id, principal_id)
    references app.memberships (clinic_id, principal_id) on delete cascade,
  constraint permission_overrides_permission_fkey foreign key (permission)
    references app.permissions (key) on delete cascade,
  constraint permission_overrides_reason_check check (char_length(trim(reason)) between 1 and 500)
);

comment on table app.permission_overrides is
  'One exception to a role''s template for one member, with the reason. A floor is stronger.';

create index permission_overrides_permission_idx on app.permission_overrides (permission);

alter table app.memberships enable row level security;
alter table app.permission_overrides enable row level security;

create policy self_reads on app.memberships for select to authenticated
  using (principal_id = (select private.principal()));
create policy staff_reads on app.memberships for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.read'))));
create policy self_reads on app.permission_overrides for select to authenticated
  using (principal_id = (select private.principal()));
create policy staff_reads on app.permission_overrides for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.read'))));

grant select on app.memberships, app.permission_overrides to authenticated;

set role postgres;
