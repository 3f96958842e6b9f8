-- Where things live: app holds tables, private holds functions and what no role may read. Neither is exposed by the Data API.

create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists btree_gist schema extensions;
create extension if not exists btree_gin schema extensions;
create extension if not exists pgcrypto schema extensions;

grant create on schema extensions to app_owner;
grant usage on schema extensions to app_owner, app_web, app_jobs, anon, authenticated;

create schema app authorization app_owner;
create schema private authorization app_owner;
comment on schema app is 'The clinic''s tables, each guarded by row-level security.';
comment on schema private is 'Functions the guards stand on, and tables that only such functions read.';

set role app_owner;

-- Nothing is anybody's by default: each table and function grants by name.
alter default privileges for role app_owner revoke execute on functions from public;
alter default privileges for role app_owner revoke usage on types from public;
grant usage on schema app, private to anon, authenticated;

-- Functions that guards call are in plpgsql, which keeps its plans; a guarded sql function is planned anew at every call.

-- The principal that acts: who the verified token speaks for; null when nobody does.
create function private.principal() returns uuid
  language plpgsql stable set search_path = '' as $$
begin
  return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
end $$;

-- The session the verified token belongs to; null for jobs and keys.
create function private.session() returns uuid
  language plpgsql stable set search_path = '' as $$
begin
  return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'session_id')::uuid;
end $$;

-- Text as people search it: lower case, without diacritics, each letter and digit in one form. Arabic and Urdu keyboards
-- write ye, kaf, heh and alef in several; what only shapes or steers a text (harakat, tatweel, joiners, marks) is left out.
create function private.normalised(value text) returns text
  language sql immutable parallel safe strict set search_path = ''
  return translate(lower(extensions.unaccent('extensions.unaccent'::regdictionary, normalize(value, NFKC))),
    U&'\064A\0649\0626\06D2\06D3\06C1\06BE\06C0\06C2\06C3\0629\06D5'
     '\0643\0623\0625\0622\0671\0624'
     '\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9'
     '\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\2019\2018\02BC\0060'
     '\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0656\0670\0640\200B\200C\200D\200E\200F'
     '\202A\202B\202C\2066\2067\2068\2069\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0323\0326\0327\0328',
    U&'\06CC\06CC\06CC\06CC\06CC\0647\0647\0647\0647\0647\0647\0647'
     '\06A9\0627\0627\0627\0627\0648'
     '01234567890123456789''''''''');

-- Counts edits, so that a form can say which version it was made from.
create function private.bump_version() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

-- Notes who removed a row, which they cannot say themselves.
create function private.stamp_removal() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.deleted_at := now();
  new.deleted_by := private.principal();
  return new;
end $$;

grant execute on function private.principal(), private.session(), private.normalised(text) to anon, authenticated;

set role postgres;
