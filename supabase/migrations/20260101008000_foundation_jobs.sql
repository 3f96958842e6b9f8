-- Work that follows from what happened: each event enqueues one relay job in its own transaction.

-- graphile-worker makes its tables here itself; the first one is made for it, so that it needs no right to make schemas.
create schema graphile_worker;
grant app_jobs to postgres with inherit true;
alter schema graphile_worker owner to app_jobs;
grant usage on schema private to app_jobs;
grant create on schema private to app_jobs;

set role app_jobs;

create table graphile_worker.migrations (
  id       int         not null primary key,
  ts       timestamptz not null default now(),
  breaking boolean     not null default false
);

-- The queue belongs to app_jobs; whoever records an event reaches it through this function alone.
create function private.events_relay() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job('relay', json_build_object('eventId', new.id, 'clinicId', new.clinic_id),
                                  job_key => 'relay:' || new.id);
  return null;
end $$;

revoke execute on function private.events_relay() from public;
grant execute on function private.events_relay() to app_owner;

-- Work that anything else asks for: a table's trigger, the clock, whoever wants a letter written. A key keeps one job of a sort waiting: asked for again before it ran, it is still one.
create function private.queue_work(task text, payload jsonb, key text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload::json, job_key => key);
end $$;

revoke execute on function private.queue_work(text, jsonb, text) from public;
grant execute on function private.queue_work(text, jsonb, text) to app_owner;

set role postgres;

revoke create on schema private from app_jobs;

set role app_owner;

create trigger events_relay after insert on app.events
  for each row execute function private.events_relay();

-- Where the clock knocks, and with which word: set once per installation (docs/deploy.md), good for nothing but waking the queue.
create table private.settings (
  key   text not null,
  value text not null,

  constraint settings_pkey primary key (key),
  constraint settings_key_check check (key in ('tick_url', 'tick_token'))
);

comment on table private.settings is 'One fact about this installation that SQL needs.';
comment on column private.settings.value is 'secret';

alter table private.settings enable row level security;

set role postgres;

-- Wakes the queue. Only a hint: a lost knock is made good by the next one.
create function private.tick() returns void
  language sql volatile security definer set search_path = '' as $$
  select net.http_post(
    url => (select s.value from private.settings s where s.key = 'tick_url'),
    headers => jsonb_build_object('content-type', 'application/json',
                                  'authorization', 'Bearer ' || (select s.value from private.settings s where s.key = 'tick_token')),
    body => '{}'::jsonb,
    timeout_milliseconds => 5000)
  where exists (select from private.settings s where s.key = 'tick_url');
$$;

revoke execute on function private.tick() from public;

select cron.schedule('tick', '30 seconds', 'select private.tick()');
