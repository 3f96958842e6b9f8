-- A PIN locks and unlocks one session on its own device, so that a desk can be left for a minute. It never signs in.

set role app_owner;

create table app.pins (
  session_id   uuid        not null,
  principal_id uuid        not null,
  digest       bytea       not null,
  minutes      int         not null,
  tries        int         not null default 0,
  made_at      timestamptz not null default now(),

  constraint pins_pkey primary key (session_id),
  constraint pins_session_fkey foreign key (session_id) references app.sessions (id) on delete cascade,
  constraint pins_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint pins_minutes_check check (minutes between 1 and 240),
  constraint pins_tries_check check (tries between 0 and 5)
);

comment on table app.pins is
  'The PIN of one session: what unlocks it. Five wrong ones in a row end the session. Gone when its person gives it up.';
comment on column app.pins.session_id is 'open';
comment on column app.pins.principal_id is 'open';
comment on column app.pins.digest is 'open: HMAC of the PIN and its session under the installation''s master key';
comment on column app.pins.minutes is 'open: after how many minutes without a touch the page locks itself';
comment on column app.pins.tries is 'open: wrong ones in a row';
comment on column app.pins.made_at is 'open';

create index pins_principal_idx on app.pins (principal_id);

alter table app.pins enable row level security;

create policy self_reads on app.pins for select to authenticated
  using (principal_id = (select private.principal()));

grant select (session_id, principal_id, minutes, tries, made_at) on app.pins to authenticated;

-- Sets the PIN of the session that acts, in place of an earlier one.
create function private.set_pin(digest bytea, minutes int) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  insert into app.pins (session_id, principal_id, digest, minutes)
    values (private.session(), private.principal(), set_pin.digest, set_pin.minutes)
    on conflict on constraint pins_pkey do update
      set digest = excluded.digest, minutes = excluded.minutes, tries = 0, made_at = now();
end $$;

-- Gives up the PIN of the session that acts.
create function private.drop_pin() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  delete from app.pins p where p.session_id = private.session();
end $$;

-- Locks the session that acts; false where it has no PIN to unlock it with.
create function private.lock_session() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.sessions s set locked_at = coalesce(s.locked_at, now())
   where s.id = private.session() and s.principal_id = private.principal() and s.ended_at is null
     and exists (select from app.pins p where p.session_id = s.id);
  return found;
end $$;

-- Tries a PIN on the session that acts: null where it unlocked, else how many tries are left. The last one ends the session.
create function private.unlock_session(digest bytea) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  pin app.pins;
begin
  select * into pin from app.pins p
   where p.session_id = private.session() and p.principal_id = private.principal() for update;
  if pin is null or pin.tries >= 5 then return 0; end if;
  if pin.digest = unlock_session.digest then
    update app.pins p set tries = 0 where p.session_id = pin.session_id;
    update app.sessions s set locked_at = null where s.id = pin.session_id;
    return null;
  end if;
  update app.pins p set tries = p.tries + 1 where p.session_id = pin.session_id;
  if pin.tries = 4 then
    update app.sessions s set ended_at = now() where s.id = pin.session_id;
  end if;
  return 4 - pin.tries;
end $$;

grant execute on function
  private.set_pin(bytea, int), private.drop_pin(), private.lock_session(), private.unlock_session(bytea) to authenticated;

set role postgres;
