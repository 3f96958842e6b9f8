-- Mail about an account: asked for here, written by a job, so that no secret in it was ever in a row, a queue or a log,
-- and so that asking takes the same time whether or not there is such an account.

set role app_owner;

-- Has a letter written: of which kind, to which address, and for which session where it carries a code.
create function private.queue_letter(kind text, email text, locale text, session uuid) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  perform private.queue_work('letter', jsonb_build_object('kind', kind, 'email', email, 'locale', locale, 'sessionId', session), null);
end $$;

create table private.mail_codes (
  session_id uuid        not null,
  digest     bytea       not null,
  until      timestamptz not null default now() + interval '10 minutes',

  constraint mail_codes_pkey primary key (session_id),
  constraint mail_codes_session_fkey foreign key (session_id) references app.sessions (id) on delete cascade
);

comment on table private.mail_codes is
  'The code that was mailed to whoever is half-way through signing in. Good once, for ten minutes.';
comment on column private.mail_codes.digest is 'open: HMAC of the code under the installation''s master key';

alter table private.mail_codes enable row level security;

-- Has a link mailed to an address, if there is an account; says nothing of whether there is.
create function private.public_ask_link(kind text, email text, locale text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if kind not in ('sign_in_link', 'password_link') then raise insufficient_privilege; end if;
  perform private.queue_letter(kind, email, locale, null);
end $$;

-- Has a code mailed to whoever is half-way through signing in.
create function private.ask_code(locale text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.queue_letter('sign_in_code', f.email, ask_code.locale, private.session())
     from app.profiles f
    where f.principal_id = private.principal() and private.session_state() = 'factor_due'
      and exists (select from app.factors a where a.principal_id = f.principal_id and a.kind = 'otp_mail');
end $$;

-- Tells the person who acts by mail that something about their account has just changed.
create function private.tell_owner(kind text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.queue_letter(tell_owner.kind, f.email, f.locale, null) from app.profiles f where f.principal_id = private.principal();
end $$;

-- Uses up the code that was mailed for the token's session; false for a wrong one.
create function private.use_mail_code(digest bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from private.mail_codes c
   where c.session_id = private.session() and c.until > now() and c.digest = use_mail_code.digest;
  return found and private.assure_session('otp_mail');
end $$;

-- Whom a letter to an address reaches; nobody where there is no such account.
create function private.letter_to(address text) returns table (name text, locale text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select f.name, f.locale from app.profiles f where lower(f.email) = lower(address) limit 1;
end $$;

-- Keeps the digest of the code that a letter is about to carry, in place of any earlier one.
create function private.keep_mail_code(session uuid, digest bytea) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into private.mail_codes (session_id, digest) values (session, keep_mail_code.digest)
    on conflict on constraint mail_codes_pkey do update
      set digest = excluded.digest, until = excluded.until;
end $$;

grant execute on function private.public_ask_link(text, text, text) to anon;
grant execute on function private.ask_code(text), private.tell_owner(text), private.use_mail_code(bytea) to authenticated;
grant execute on function private.letter_to(text), private.keep_mail_code(uuid, bytea) to app_jobs;

-- Ends whatever was open under an old password, and forgets which browsers were trusted.
create function private.end_all_sessions() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.sessions s set ended_at = now() where s.principal_id = private.principal() and s.ended_at is null;
  delete from app.devices d where d.principal_id = private.principal();
end $$;

grant execute on function private.end_all_sessions() to authenticated;

set role postgres;
