-- Asking for an account: an address is proven by a mail before anything is made. The link's token is made by the job that mails
-- it; only its hash ever stands here.

set role app_owner;

create table private.sign_ups (
  id           uuid        not null,
  email        text        not null,
  locale       text        not null,
  token_digest bytea,
  asked_at     timestamptz not null default now(),
  until        timestamptz not null default now() + interval '1 day',
  used_at      timestamptz,

  constraint sign_ups_pkey primary key (id),
  constraint sign_ups_email_check check (email = lower(email) and char_length(email) between 3 and 254),
  constraint sign_ups_locale_check check (locale in ('en', 'ro', 'ur')),
  constraint sign_ups_token_digest_check check (octet_length(token_digest) = 32)
);

comment on table private.sign_ups is 'One asking for an account by one address. Swept a day after it ran out.';
comment on column private.sign_ups.email is 'pii';
comment on column private.sign_ups.token_digest is 'secret: SHA-256 of the link''s token; null until the mail leaves';

create unique index sign_ups_token_digest_key on private.sign_ups (token_digest) where token_digest is not null;
create index sign_ups_until_idx on private.sign_ups (until);

alter table private.sign_ups enable row level security;

-- Notes that an address asks for an account; a mail follows, whether or not it has one already.
create function private.public_sign_up(id uuid, email text, locale text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into private.sign_ups (id, email, locale) values (public_sign_up.id, public_sign_up.email, public_sign_up.locale);
end $$;

-- Gives an asking the hash of the token that is about to be mailed, once. known: the address has an account, and is told so.
create function private.mint_sign_up(asking uuid, digest bytea) returns table (email text, locale text, known boolean)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  update private.sign_ups s
     set token_digest = case when exists (select from app.profiles f where lower(f.email) = s.email) then null else digest end
   where s.id = asking and s.token_digest is null and s.used_at is null and s.until > now()
  returning s.email, s.locale, s.token_digest is null;
end $$;

-- Which address a link proves, while it can be used.
create function private.public_sign_up_of(digest bytea) returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select s.email from private.sign_ups s where s.token_digest = digest and s.used_at is null and s.until > now());
end $$;

-- Uses a link, which can be done once, by whoever has just signed in with the address that it proves.
create function private.use_sign_up(digest bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update private.sign_ups s set used_at = now()
   where s.token_digest = digest and s.used_at is null and s.until > now()
     and s.email = (select lower(f.email) from app.profiles f where f.principal_id = private.principal());
  return found;
end $$;

grant execute on function private.public_sign_up(uuid, text, text), private.public_sign_up_of(bytea) to anon, authenticated;
grant execute on function private.use_sign_up(bytea) to authenticated;
grant execute on function private.mint_sign_up(uuid, bytea) to app_jobs;

create or replace function private.sweep() returns void
  language sql volatile security definer set search_path = '' as $$
  delete from private.requests r where r.until < now();
  delete from private.limits l where l.until < now() - interval '1 day';
  delete from private.effective_permissions e where e.until < now() - interval '1 day';
  delete from private.sign_ups s where s.until < now() - interval '1 day';
$$;

create function private.sign_ups_mail() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.queue_work('sign_up', jsonb_build_object('id', new.id), 'sign_up:' || new.id);
  return null;
end $$;

create trigger sign_ups_mail after insert on private.sign_ups
  for each row execute function private.sign_ups_mail();

set role postgres;
