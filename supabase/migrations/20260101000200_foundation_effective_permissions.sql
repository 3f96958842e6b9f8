-- What each principal may do in each clinic, and until when: the only thing the guards read.

set role app_owner;

create table private.effective_permissions (
  principal_id uuid        not null,
  clinic_id    uuid        not null,
  permission   text        not null,
  until        timestamptz not null default 'infinity',

  constraint effective_permissions_pkey primary key (principal_id, permission, clinic_id)
);

comment on table private.effective_permissions is
  'One row: a principal may do this in this clinic until then. Kept by triggers on what it is derived from; the clock ends it, no job.';

create index effective_permissions_clinic_idx on private.effective_permissions (clinic_id, principal_id);

alter table private.effective_permissions enable row level security;

-- The clinics where the principal holds a permission now.
create function private.clinics_where(permission text) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select e.clinic_id
    from private.effective_permissions e
   where e.principal_id = private.principal()
     and e.permission = clinics_where.permission
     and e.until > now();
end $$;

-- The clinics where the principal may do anything at all.
create function private.clinics_of_member() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select distinct e.clinic_id
    from private.effective_permissions e
   where e.principal_id = private.principal() and e.until > now();
end $$;

-- What the principal holds, as "clinic permission": for rows that name the permission that opens them.
create function private.grants_of_member() returns setof text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select e.clinic_id::text || ' ' || e.permission
    from private.effective_permissions e
   where e.principal_id = private.principal() and e.until > now();
end $$;

grant execute on function
  private.clinics_where(text), private.clinics_of_member(), private.grants_of_member() to authenticated;

set role postgres;
