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

-- Text as people search it: lower case, without diacritics.
create function private.normalised(value text) returns text
  language sql immutable parallel safe strict set search_path = ''
  return lower(extensions.unaccent('extensions.unaccent'::regdictionary, value));

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
