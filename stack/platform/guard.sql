-- On a hosted project nobody but the platform changes its tables; policies, triggers and foreign keys to them
-- are free.
create schema if not exists platform;

create table if not exists platform.applied (digest text primary key, at timestamptz not null default now());

create or replace function platform.refuse_changes() returns event_trigger language plpgsql as $$
declare
  change record;
begin
  if current_user ^@ 'supabase_' then
    return;
  end if;
  for change in select * from pg_event_trigger_ddl_commands() loop
    if change.schema_name in ('auth', 'storage', 'realtime')
      and change.command_tag not in ('CREATE POLICY', 'ALTER POLICY', 'CREATE TRIGGER', 'ALTER TRIGGER') then
      raise exception 'must be owner of %', change.object_identity using errcode = '42501';
    end if;
  end loop;
end $$;

create or replace function platform.refuse_drops() returns event_trigger language plpgsql as $$
declare
  dropped record;
begin
  if current_user ^@ 'supabase_' then
    return;
  end if;
  for dropped in select * from pg_event_trigger_dropped_objects() where original loop
    if dropped.schema_name in ('auth', 'storage', 'realtime')
      and dropped.object_type not in ('policy', 'trigger') then
      raise exception 'must be owner of %', dropped.object_identity using errcode = '42501';
    end if;
  end loop;
end $$;

create event trigger platform_refuse_changes on ddl_command_end execute function platform.refuse_changes();
create event trigger platform_refuse_drops on sql_drop execute function platform.refuse_drops();

-- What the Management API does for the CLI: a login for the next minutes that may become `postgres`.
create or replace function platform.cli_login(out username text, out password text)
language plpgsql security definer set search_path = '' as $$
begin
  username := 'cli_login_postgres';
  password := pg_catalog.encode(extensions.gen_random_bytes(24), 'hex');
  execute pg_catalog.format('alter role %I password %L valid until %L',
    username, password, pg_catalog.now() + interval '5 minutes');
end $$;
revoke execute on function platform.cli_login() from public;
grant usage on schema platform to postgres;
grant execute on function platform.cli_login() to postgres;
