-- Keys that open the clinic's own addresses to machines: each the arm of the member who made it, never longer than theirs.

set role app_owner;

alter table app.permissions add column people_only boolean not null default false;
comment on column app.permissions.people_only is 'open: no machine key may hold it, since it lets others in';

select private.permit('api_keys.manage', 'clinic', 'Make and revoke keys for other programs', '{owner,admin}');
update app.permissions set people_only = true where key in ('api_keys.manage', 'members.write', 'portal_access.write', 'clinic.write', 'support.decide');
update app.permissions set lendable = false where key = 'api_keys.manage';

create table app.api_keys (
  id           uuid        not null,
  clinic_id    uuid        not null,
  name         text        not null,
  prefix       text        not null,
  digest       bytea       not null,
  permissions  text[]      not null,
  made_by      uuid        not null default private.principal(),
  made_at      timestamptz not null default now(),
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid,

  constraint api_keys_pkey primary key (id),
  constraint api_keys_clinic_id_key unique (clinic_id, id),
  constraint api_keys_digest_key unique (digest),
  constraint api_keys_principal_fkey foreign key (id) references app.principals (id) on delete restrict,
  constraint api_keys_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint api_keys_maker_fkey foreign key (clinic_id, made_by)
    references app.memberships (clinic_id, principal_id) on delete restrict,
  constraint api_keys_name_check check (char_length(trim(name)) between 1 and 100),
  constraint api_keys_prefix_check check (prefix ~ '^cusp_[0-9a-f]{8}$'),
  constraint api_keys_digest_check check (octet_length(digest) = 32),
  constraint api_keys_permissions_check check (cardinality(permissions) between 1 and 100),
  constraint api_keys_expires_at_check
    check (expires_at > made_at and expires_at - made_at <= interval '366 days')
);

comment on table app.api_keys is
  'One key of a clinic for machines; its id is the principal that acts. Ended by time or by revoking, at the next request; never deleted.';
comment on column app.api_keys.prefix is 'open: how the key begins, so that people can tell which is which';
comment on column app.api_keys.digest is 'secret: SHA-256 of the whole key, which is shown once and stands nowhere';
comment on column app.api_keys.permissions is 'open: what was chosen for it; it holds of these what its maker holds';
comment on column app.api_keys.last_used_at is 'open: to the minute';

create index api_keys_newest_idx on app.api_keys (clinic_id, made_at desc, id);
create index api_keys_maker_idx on app.api_keys (clinic_id, made_by);

alter table app.api_keys enable row level security;

create policy staff_reads on app.api_keys for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('api_keys.manage'))));
create policy staff_makes on app.api_keys for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('api_keys.manage'))));
create policy staff_revokes on app.api_keys for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('api_keys.manage'))) and revoked_at is null)
  with check (clinic_id = any (array(select private.clinics_where('api_keys.manage'))));

grant select (id, clinic_id, name, prefix, permissions, made_by, made_at, expires_at, last_used_at, revoked_at, revoked_by)
  on app.api_keys to authenticated;
grant insert (id, clinic_id, name, prefix, digest, permissions, expires_at) on app.api_keys to authenticated;
grant update (revoked_at) on app.api_keys to authenticated;

-- A key begins as a principal of its clinic. Its maker works there and holds all that it is to hold, none of it for people only.
create function private.api_keys_make() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.memberships m
                  where m.clinic_id = new.clinic_id and m.principal_id = new.made_by and m.ended_at is null) then
    raise insufficient_privilege using message = 'only who works here makes a key';
  end if;
  if exists (select from unnest(new.permissions) chosen
              where not exists (select from private.effective_permissions e
                                 where e.principal_id = new.made_by and e.clinic_id = new.clinic_id
                                   and e.permission = chosen and e.until > now())) then
    raise insufficient_privilege using message = 'nobody gives a key what they do not hold';
  end if;
  if exists (select from app.permissions p where p.key = any (new.permissions) and p.people_only) then
    raise insufficient_privilege using message = 'this is for people alone';
  end if;
  insert into app.principals (id, kind, clinic_id) values (new.id, 'api_key', new.clinic_id);
  return new;
end $$;

create trigger api_keys_make before insert on app.api_keys
  for each row execute function private.api_keys_make();

-- Notes who revoked a key and when. None ever comes back.
create function private.api_keys_revoke() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.revoked_at := now();
  new.revoked_by := private.principal();
  return new;
end $$;

create trigger api_keys_revoke before update of revoked_at on app.api_keys
  for each row execute function private.api_keys_revoke();

-- What neither a part that is off nor a suspension takes away: looking, taking out and removing.
create function private.stays(permission text) returns boolean
  language sql immutable parallel safe strict set search_path = ''
  return permission ~ '\.(read|view|view_org|export|delete)$';

grant execute on function private.stays(text) to authenticated;

-- Derives anew what keys hold, of all, of a clinic's or of one maker's: what was chosen, as far as the maker holds it for good
-- and the part that it belongs to is on. A floor is a person's, so it keeps nothing open for a machine.
create function private.derive_keys(clinic uuid, maker uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e using app.api_keys k
   where e.principal_id = k.id and (clinic is null or k.clinic_id = clinic) and (maker is null or k.made_by = maker);
  insert into private.effective_permissions (principal_id, clinic_id, permission, until)
  select k.id, k.clinic_id, p.key, k.expires_at
    from app.api_keys k
    join app.permissions p on p.key = any (k.permissions) and not p.people_only
    join private.effective_permissions e
      on e.principal_id = k.made_by and e.clinic_id = k.clinic_id and e.permission = p.key and e.until = 'infinity'
   where (clinic is null or k.clinic_id = clinic) and (maker is null or k.made_by = maker)
     and k.revoked_at is null and k.expires_at > now()
     and not exists (select from app.clinic_modules x
                      where x.clinic_id = k.clinic_id and x.module = p.section and not x.active
                        and not private.stays(p.key));
end $$;

-- One derivation at a time for a clinic, and none beside one for all: else one that began before another was committed would
-- leave behind what the other has just taken away. Held until commit.
create function private.lock_derivation(clinic uuid) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  if clinic is null then
    perform pg_advisory_xact_lock(hashtext('private.derive'), 0);
  else
    perform pg_advisory_xact_lock_shared(hashtext('private.derive'), 0);
    perform pg_advisory_xact_lock(hashtext('private.derive'), hashtext(clinic::text));
  end if;
end $$;

-- Whatever changes what members hold changes what their keys hold.
alter function private.derive_permissions(uuid, uuid) rename to derive_members;

create function private.derive_permissions(clinic uuid default null, principal uuid default null) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_derivation(clinic);
  perform private.derive_members(clinic, principal);
  perform private.derive_keys(clinic, principal);
end $$;

create function private.api_keys_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_derivation(new.clinic_id);
  perform private.derive_keys(new.clinic_id, new.made_by);
  return null;
end $$;

create trigger api_keys_derive after insert or update of revoked_at, expires_at on app.api_keys
  for each row execute function private.api_keys_derive();

-- Whoever goes takes no key along: theirs end with their place, and stay ended should they come back.
create function private.memberships_end_keys() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.api_keys k set revoked_at = now()
   where k.clinic_id = new.clinic_id and k.made_by = new.principal_id and k.revoked_at is null;
  return null;
end $$;

create trigger memberships_end_keys after update of ended_at on app.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.memberships_end_keys();

set role postgres;
