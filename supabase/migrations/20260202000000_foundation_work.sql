-- Work that a table asks for: whatever a trigger or the clock wants done outside a transaction goes into the queue here.

grant create on schema private to app_jobs;

set role app_jobs;

-- A key keeps one job of a sort waiting: asked for again before it ran, it is still one.
create function private.queue_work(task text, payload jsonb, key text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload::json, job_key => key);
end $$;

revoke execute on function private.queue_work(text, jsonb, text) from public;
grant execute on function private.queue_work(text, jsonb, text) to app_owner;

set role postgres;

revoke create on schema private from app_jobs;
