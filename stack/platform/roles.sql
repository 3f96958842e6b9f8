-- Off while the platform itself changes; guard.sql puts them back.
drop event trigger if exists platform_refuse_changes;
drop event trigger if exists platform_refuse_drops;

-- The roles of a hosted project. Only supabase_admin is superuser; `postgres` owns what migrations make.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'nologin noinherit'),
      ('postgres', 'login createdb createrole replication bypassrls'),
      ('cli_login_postgres', 'login noinherit'),
      ('supabase_auth_admin', 'login noinherit createrole'),
      ('supabase_storage_admin', 'login noinherit createrole'),
      ('supabase_realtime_admin', 'login noinherit'),
      ('supabase_policy_tables', 'nologin')
    ) as role (name, attributes)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
    end if;
  end loop;
end $$;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to postgres with admin option;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres with admin option;
grant authenticator to postgres;
grant anon, authenticated, service_role to supabase_storage_admin, supabase_realtime_admin with inherit false;
grant postgres to cli_login_postgres with inherit false, set true;

-- A hosted project lets `postgres` write policies and triggers on a few of the platform's tables;
-- here they belong to a role of their own that it is a member of. guard.sql forbids it the rest.
grant supabase_policy_tables to postgres, supabase_auth_admin, supabase_storage_admin, supabase_realtime_admin
  with inherit true, set false;

alter database postgres owner to postgres;
alter role postgres set search_path = "$user", public, extensions;
alter role supabase_auth_admin set search_path = auth;
alter role supabase_storage_admin set search_path = storage;
alter role authenticated set statement_timeout = '8s';
alter role anon set statement_timeout = '3s';

create schema if not exists extensions authorization postgres;
grant usage on schema extensions, public to anon, authenticated, service_role;
create extension if not exists pgcrypto schema extensions;
