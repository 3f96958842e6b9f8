-- Who is signed in, where and how surely. A session that does not stand here opens nothing, whatever its token says.

set role app_owner;

create table app.sessions (
  id           uuid        not null,
  principal_id uuid        not null,
  device       text        not null default '',
  address      inet,
  assurance    text        not null default 'password',
  assured_at   timestamptz not null default now(),
  created_at   timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  ended_at     timestamptz,

  constraint sessions_pkey primary key (id),
  constraint sessions_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint sessions_assurance_check
    check (assurance in ('password', 'link', 'totp', 'passkey', 'otp_mail', 'pin_locked'))
);

comment on table app.sessions is
  'One sign-in on one device; the id is Auth''s session_id. Ended by time or by revoking, which counts at the next request; the row stays.';
comment on column app.sessions.device is 'pii';
comment on column app.sessions.address is 'pii';
comment on column app.sessions.assurance is 'open: how the person last proved who they are';

create index sessions_principal_idx on app.sessions (principal_id, last_used_at desc);

alter table app.sessions enable row level security;

create policy self_reads on app.sessions for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_ends on app.sessions for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()) and ended_at is not null);

grant select on app.sessions to authenticated;
grant update (ended_at) on app.sessions to authenticated;

-- Notes a fresh sign-in: the token's own session, for the token's own principal.
create function private.open_session(device text, address inet, assurance text, name text, email text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into app.principals (id, kind) values (private.principal(), 'user') on conflict (id) do nothing;
  insert into app.profiles (principal_id, name, email)
    values (private.principal(), open_session.name, open_session.email) on conflict (principal_id) do nothing;
  insert into app.sessions (id, principal_id, device, address, assurance)
    values (private.session(), private.principal(), left(open_session.device, 200), open_session.address, open_session.assurance)
    on conflict (id) do nothing;
end $$;

-- Whether the token's session still stands.
create function private.session_stands() returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from app.sessions s
     where s.id = private.session() and s.principal_id = private.principal()
       and s.ended_at is null and s.assurance <> 'pin_locked');
end $$;

grant execute on function private.open_session(text, inet, text, text, text), private.session_stands() to authenticated;

set role postgres;
