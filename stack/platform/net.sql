-- The interface of pg_net: a request is queued in the transaction and sent after its commit.
create schema if not exists net;

create unlogged table if not exists net.http_request_queue (
  id bigint primary key generated always as identity,
  method text not null,
  url text not null,
  headers jsonb not null,
  body bytea,
  timeout_milliseconds int not null
);

create unlogged table if not exists net._http_response (
  id bigint primary key,
  status_code int,
  content_type text,
  headers jsonb,
  content text,
  timed_out boolean,
  error_msg text,
  created timestamptz not null default now()
);

create or replace function net.queue(
  method text, url text, params jsonb, headers jsonb, body bytea, timeout_milliseconds int
) returns bigint language sql security definer set search_path = '' as $$
  insert into net.http_request_queue (method, url, headers, body, timeout_milliseconds)
  select queue.method,
         queue.url || coalesce((
           select case when queue.url like '%?%' then '&' else '?' end
                  || pg_catalog.string_agg(key || '=' || value, '&')
             from pg_catalog.jsonb_each_text(queue.params)), ''),
         coalesce(queue.headers, '{}'), queue.body, queue.timeout_milliseconds
  returning id
$$;

create or replace function net.http_post(
  url text, body jsonb default '{}', params jsonb default '{}',
  headers jsonb default '{"Content-Type": "application/json"}', timeout_milliseconds int default 5000
) returns bigint language sql as $$
  select net.queue('POST', url, params, headers, convert_to(body::text, 'UTF8'), timeout_milliseconds)
$$;

create or replace function net.http_get(
  url text, params jsonb default '{}', headers jsonb default '{}', timeout_milliseconds int default 5000
) returns bigint language sql as $$
  select net.queue('GET', url, params, headers, null, timeout_milliseconds)
$$;

create or replace function net.wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('net', '');
  return null;
end $$;
create or replace trigger wake after insert on net.http_request_queue
  for each statement execute function net.wake();

grant usage on schema net to postgres, anon, authenticated, service_role;
grant select on net._http_response to postgres;
