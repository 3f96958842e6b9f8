-- Messages on their way to private and public channels. Row-level security decides who may hear and say what.
create schema if not exists realtime authorization supabase_realtime_admin;
set role supabase_realtime_admin;

create table if not exists realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid primary key default gen_random_uuid()
);
create index if not exists messages_inserted_at_idx on realtime.messages (inserted_at);

create or replace function realtime.topic() returns text language sql stable
return nullif(current_setting('realtime.topic', true), '');

-- Never fails the transaction it is called in: a lost message is a warning.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql as $$
begin
  perform set_config('realtime.topic', topic, true);
  insert into realtime.messages (payload, event, topic, private, extension)
  values (payload, event, topic, private, 'broadcast');
exception when others then
  raise warning 'WarnSendingBroadcastMessage: %', sqlerrm;
end $$;

create or replace function realtime.broadcast_changes(
  topic_name text, event_name text, operation text, table_name text, table_schema text,
  new record, old record, level text default 'ROW'
) returns void language plpgsql as $$
begin
  perform realtime.send(
    jsonb_build_object('old_record', old, 'record', new, 'operation', operation,
      'table', table_name, 'schema', table_schema),
    event_name, topic_name);
end $$;

-- The server listens; a notification holds 8,000 bytes, so a long payload is fetched by its id.
create or replace function realtime.announce() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  message text := pg_catalog.to_jsonb(new)::text;
begin
  if octet_length(message) > 7900 then
    message := pg_catalog.jsonb_build_object('id', new.id)::text;
  end if;
  perform pg_catalog.pg_notify('realtime', message);
  return null;
end $$;
create or replace trigger announce after insert on realtime.messages
  for each row when (new.extension = 'broadcast' and new.payload is not null) execute function realtime.announce();

alter table realtime.messages enable row level security;
grant usage on schema realtime to anon, authenticated, service_role;
grant usage on schema realtime to postgres with grant option;
grant select, insert, update on realtime.messages to postgres, anon, authenticated, service_role;

reset role;
alter table realtime.messages owner to supabase_policy_tables;
-- A foreign key's rows are looked up as the owner of the table it points to.
grant usage on schema realtime to supabase_policy_tables;
