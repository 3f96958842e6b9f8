-- How a session comes to stand: opened by a first factor, assured by a second one where the person has any.

set role app_owner;

-- Notes a fresh sign-in: the token's own session, for the token's own principal. A second factor is due unless the first
-- was a passkey, which is two in one, or the browser is trusted.
create function private.open_session(
    device text, address inet, assurance text, name text, email text, trusted bytea default null) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  me    uuid := private.principal();
  known boolean;
begin
  insert into app.principals (id, kind) values (me, 'user') on conflict (id) do nothing;
  insert into app.profiles (principal_id, name, email)
    values (me, open_session.name, open_session.email) on conflict (principal_id) do nothing;
  update app.devices d set last_used_at = now()
   where d.digest = open_session.trusted and d.principal_id = me and d.until > now();
  known := found or open_session.assurance = 'passkey';
  insert into app.sessions (id, principal_id, device, address, assurance, factor_due)
    values (private.session(), me, left(open_session.device, 200), open_session.address, open_session.assurance,
            not known and exists (select from app.factors f where f.principal_id = me))
    on conflict (id) do nothing;
end $$;

-- Raises the token's session: its person has just shown a second factor. Answers whether there was a session to raise.
create function private.assure_session(assurance text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.sessions s set assurance = assure_session.assurance, assured_at = now(), factor_due = false
   where s.id = private.session() and s.principal_id = private.principal() and s.ended_at is null;
  return found;
end $$;

-- Raises the token's session by an app's code; false for the code that was accepted last, which somebody may have watched.
create function private.assure_by_app(code bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.factors f set last_code = assure_by_app.code
   where f.principal_id = private.principal() and f.kind = 'totp' and f.last_code is distinct from assure_by_app.code;
  return found and private.assure_session('totp');
end $$;

-- Refuses whoever is not all the way in: what guards an account is never changed from half a sign-in.
create function private.demand_standing() returns void
  language plpgsql stable set search_path = '' as $$
begin
  if private.session_state() <> 'standing' then
    raise insufficient_privilege using message = 'the session does not stand';
  end if;
end $$;

-- Takes on a second factor, and ends every other session: whoever sits there may be the reason.
create function private.take_factor(id uuid, kind text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  insert into app.factors (id, principal_id, kind) values (take_factor.id, private.principal(), take_factor.kind)
    on conflict on constraint factors_principal_kind_key do update set id = excluded.id, since = now();
  update app.sessions s set ended_at = now()
   where s.principal_id = private.principal() and s.id <> private.session() and s.ended_at is null;
end $$;

-- Gives up a second factor. With the last one go the recovery codes and the trust in browsers, which mean nothing without.
create function private.drop_factor(kind text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me      uuid := private.principal();
  dropped boolean;
begin
  perform private.demand_standing();
  delete from app.factors f where f.principal_id = me and f.kind = drop_factor.kind;
  dropped := found;
  if not exists (select from app.factors f where f.principal_id = me) then
    delete from app.recovery_codes c where c.principal_id = me;
    delete from app.devices d where d.principal_id = me;
  end if;
  return dropped;
end $$;

-- Replaces the recovery codes that are left by a new set, given as digests in hex.
create function private.replace_recovery_codes(digests text[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  delete from app.recovery_codes c where c.principal_id = private.principal();
  insert into app.recovery_codes (principal_id, digest) select private.principal(), decode(d, 'hex') from unnest(digests) d;
end $$;

-- Uses up a recovery code in place of the second factor; false for one that is unknown or was used.
create function private.use_recovery_code(digest bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.recovery_codes c set used_at = now()
   where c.principal_id = private.principal() and c.digest = use_recovery_code.digest and c.used_at is null;
  return found and private.assure_session('recovery');
end $$;

-- Trusts the browser that holds the cookie behind the digest for 30 days; only a session that stands may ask.
create function private.trust_device(id uuid, digest bytea, name text, address inet) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.demand_standing();
  insert into app.devices (id, principal_id, digest, name, address, until)
    values (trust_device.id, private.principal(), trust_device.digest, left(trust_device.name, 200), trust_device.address,
            now() + interval '30 days');
end $$;

grant execute on function
  private.open_session(text, inet, text, text, text, bytea), private.assure_session(text), private.assure_by_app(bytea), private.take_factor(uuid, text),
  private.drop_factor(text), private.replace_recovery_codes(text[]), private.use_recovery_code(bytea),
  private.trust_device(uuid, bytea, text, inet) to authenticated;

set role postgres;
