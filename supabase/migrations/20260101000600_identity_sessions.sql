-- Who is signed in, where and how surely. A session that does not stand here opens nothing, whatever its token says.

set role app_owner;

create table app.sessions (
  id           uuid        not null,
  principal_id uuid        not null,
  device       text        not null default '',
  address      inet,
  assurance    text        not null default 'password',
  assured_at   timestamptz not null default now(),
  factor_due   boolean     not null default false,
  locked_at    timestamptz,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  ended_at     timestamptz,

  constraint sessions_pkey primary key (id),
  constraint sessions_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint sessions_assurance_check
    check (assurance in ('password', 'link', 'totp', 'passkey', 'otp_mail', 'recovery'))
);

comment on table app.sessions is
  'One sign-in on one device; the id is Auth''s session_id. Ended by time or by revoking, which counts at the next request; the row stays.';
comment on column app.sessions.device is 'pii';
comment on column app.sessions.address is 'pii';
comment on column app.sessions.assurance is 'open: how the person last proved who they are';
comment on column app.sessions.factor_due is 'open: the first factor was shown, the second was not yet; it opens nothing';
comment on column app.sessions.locked_at is 'open: since when it waits for the device''s PIN; it opens nothing';

create index sessions_principal_idx on app.sessions (principal_id, last_used_at desc);

alter table app.sessions enable row level security;

create policy self_reads on app.sessions for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_ends on app.sessions for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()) and ended_at is not null);

grant select on app.sessions to authenticated;
grant update (ended_at) on app.sessions to authenticated;

-- What the token's session is good for: 'standing' opens what its principal may, 'factor_due' and 'locked' only the way on,
-- 'ended' nothing. Ninety days without use end it too.
create function private.session_state() returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select case when s.ended_at is not null or s.last_used_at < now() - interval '90 days' then 'ended'
                 when s.factor_due then 'factor_due'
                 when s.locked_at is not null then 'locked'
                 else 'standing' end
       from app.sessions s
      where s.id = private.session() and s.principal_id = private.principal()), 'ended');
end $$;

grant execute on function private.session_state() to authenticated;

set role postgres;
