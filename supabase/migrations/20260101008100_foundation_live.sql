-- What moves on a page: an event tells the topics it concerns that something happened, and never what.

set role app_owner;

-- The topics the principal may join: a join is checked once, so only by what the clock does not end.
create function private.live_topics() returns setof text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select 'clinic:' || c.id || ':' || c.live_epoch || ':' || e.permission
    from private.effective_permissions e
    join app.clinics c on c.id = e.clinic_id
   where e.principal_id = private.principal() and e.until = 'infinity' and e.permission like '%.read'
     and private.session_state() = 'standing'
  union all
  select 'patient:' || p.id || ':' || p.live_epoch
    from app.patients p
   where p.id in (select private.patients_where('record.read')) and private.session_state() = 'standing';
end $$;

grant execute on function private.live_topics() to authenticated;

set role postgres;

-- Owned by postgres, which alone may write to realtime.messages whoever acts.
create function private.events_announce() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  epoch bigint := (select c.live_epoch from app.clinics c where c.id = new.clinic_id);
  facts jsonb  := jsonb_build_object('name', new.name, 'subject', new.subject_id);
begin
  perform realtime.send(facts, 'event', 'clinic:' || new.clinic_id || ':' || epoch || ':' || new.permission, true);
  if new.patient_id is not null then
    perform realtime.send(facts, 'event', 'patient:' || p.id || ':' || p.live_epoch, true)
      from app.patients p where p.id = new.patient_id;
  end if;
  return null;
end $$;

revoke execute on function private.events_announce() from public;
grant execute on function private.events_announce() to app_owner;

set role app_owner;

create trigger events_announce after insert on app.events
  for each row when (new.clinic_id is not null) execute function private.events_announce();

set role postgres;

set lock_timeout = '2s';

create policy member_joins on realtime.messages for select to authenticated
  using (extension = 'broadcast' and realtime.topic() = any (array(select private.live_topics())));

reset lock_timeout;
