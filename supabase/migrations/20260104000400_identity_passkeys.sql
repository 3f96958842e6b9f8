-- Passkeys: a key pair on the person's own device, whose public half is kept here. Two factors in one.

set role app_owner;

create table app.passkeys (
  id            uuid        not null,
  principal_id  uuid        not null,
  credential_id text        not null,
  public_key    bytea       not null,
  counter       bigint      not null default 0,
  transports    text[]      not null default '{}',
  name          text        not null,
  created_at    timestamptz not null default now(),
  last_used_at  timestamptz,
  ended_at      timestamptz,

  constraint passkeys_pkey primary key (id),
  constraint passkeys_credential_id_key unique (credential_id),
  constraint passkeys_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint passkeys_name_check check (char_length(name) between 1 and 100),
  constraint passkeys_counter_check check (counter >= 0)
);

comment on table app.passkeys is
  'One passkey of a person (WebAuthn Level 3, credential record). Ended when its person removes it; the row stays.';
comment on column app.passkeys.principal_id is 'open';
comment on column app.passkeys.credential_id is 'open: what the device calls it, in base64url';
comment on column app.passkeys.public_key is 'open: COSE key; it proves signatures and makes none';
comment on column app.passkeys.counter is 'open: signatures made so far; one that goes back means a copied key';
comment on column app.passkeys.name is 'pii';

create index passkeys_principal_idx on app.passkeys (principal_id);

create table private.passkey_challenges (
  id           uuid        not null,
  principal_id uuid,
  challenge    text        not null,
  until        timestamptz not null default now() + interval '5 minutes',

  constraint passkey_challenges_pkey primary key (id)
);

comment on table private.passkey_challenges is
  'What a device is asked to sign, once: to sign in (nobody''s) or to add a passkey (its person''s). Swept when the next one is asked.';

create index passkey_challenges_until_idx on private.passkey_challenges (until);

alter table app.passkeys enable row level security;
alter table private.passkey_challenges enable row level security;

create policy self_reads on app.passkeys for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_ends on app.passkeys for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()) and ended_at is not null);

grant select on app.passkeys to authenticated;
grant update (ended_at) on app.passkeys to authenticated;

-- Keeps what a device is about to be asked to sign, for whoever acts or, before anybody has signed in, for nobody.
create function private.public_ask_passkey(id uuid, challenge text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from private.passkey_challenges c where c.until < now();
  insert into private.passkey_challenges (id, principal_id, challenge)
    values (public_ask_passkey.id, private.principal(), public_ask_passkey.challenge);
end $$;

-- Uses up a challenge; nothing for one that is unknown, used, too old or another's.
create function private.public_take_challenge(id uuid) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  taken text;
begin
  delete from private.passkey_challenges c
   where c.id = public_take_challenge.id and c.until > now() and c.principal_id is not distinct from private.principal()
  returning c.challenge into taken;
  return taken;
end $$;

-- The passkey that a device names, and whose it is; nothing for one that was removed.
create function private.public_passkey(credential text) returns table (
    id uuid, email text, public_key bytea, counter bigint, transports text[])
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select k.id, f.email, k.public_key, k.counter, k.transports
    from app.passkeys k join app.profiles f on f.principal_id = k.principal_id
   where k.credential_id = credential and k.ended_at is null;
end $$;

-- Notes a signature; false where another one was noted meanwhile, so that none counts twice.
create function private.public_passkey_used(id uuid, was bigint, counter bigint) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.passkeys k set counter = public_passkey_used.counter, last_used_at = now()
   where k.id = public_passkey_used.id and k.counter = was and k.ended_at is null;
  return found;
end $$;

-- Adds a passkey to the account of whoever acts, from a session that stands.
create function private.add_passkey(
    id uuid, credential_id text, public_key bytea, counter bigint, transports text[], name text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  insert into app.passkeys (id, principal_id, credential_id, public_key, counter, transports, name)
    values (add_passkey.id, private.principal(), add_passkey.credential_id, add_passkey.public_key, add_passkey.counter,
            add_passkey.transports, add_passkey.name);
end $$;

grant execute on function private.public_ask_passkey(uuid, text), private.public_take_challenge(uuid) to anon, authenticated;
grant execute on function private.public_passkey(text), private.public_passkey_used(uuid, bigint, bigint) to anon;
grant execute on function private.add_passkey(uuid, text, bytea, bigint, text[], text) to authenticated;

set role postgres;
