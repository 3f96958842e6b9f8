-- What was promised on the wall clock keeps it: when a clinic's zone changes, or its rules do, instants follow.

set role app_owner;

-- Moves visits, sessions and absences to the instants that their wall clock now stands for, and says which visits then meet
-- somebody who is busy: those stay, marked as double booked for that reason. `moved` lists kind (visit, session, absence),
-- id, startsAt and endsAt. For the clinic's own job alone.
create function private.rederive(clinic uuid, moved jsonb, because text) returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  resting uuid[];
  kept    uuid[];
  one     record;
begin
  if not exists (select from app.principals p
                  where p.id = private.principal() and p.kind = 'job' and p.clinic_id = clinic) then
    raise insufficient_privilege;
  end if;
  create temporary table pg_temp.moves on commit drop as
    select * from jsonb_to_recordset(moved) as m (kind text, id uuid, "startsAt" timestamptz, "endsAt" timestamptz);
  perform pg_advisory_xact_lock(hashtextextended(who, 0))
     from (select distinct coalesce(r.practitioner_id, r.resource_id, r.patient_id)::text as who
             from app.reservations r
            where r.clinic_id = clinic and r.ends_at > now() - interval '2 days'
            order by 1) ordered;

  -- Absences step aside, and keep what is left once everybody else has their time.
  resting := array(select a.id from app.absences a
                    where a.clinic_id = clinic and a.withdrawn_at is null and a.ends_at > now() - interval '2 days');
  update app.absences a set withdrawn_at = now() where a.clinic_id = clinic and a.id = any (resting);

  kept := array(select r.id from app.reservations r join pg_temp.moves m on m.id in (r.appointment_id, r.session_id)
                 where r.clinic_id = clinic and r.standing and not r.overbooked);
  update app.reservations r set overbooked = true where r.clinic_id = clinic and r.id = any (kept);
  update app.reservations r
     set starts_at = r.starts_at + (m."startsAt" - coalesce(a.starts_at, g.starts_at)),
         ends_at = r.ends_at + (m."startsAt" - coalesce(a.starts_at, g.starts_at))
    from pg_temp.moves m
    left join app.appointments a on a.clinic_id = clinic and a.id = m.id
    left join app.group_sessions g on g.clinic_id = clinic and g.id = m.id
   where r.clinic_id = clinic and m.id in (r.appointment_id, r.session_id);
  -- The last first where they go ahead, so that none meets the next of its own patient on the way.
  for one in
    select m.* from pg_temp.moves m join app.appointments a on a.clinic_id = clinic and a.id = m.id
     order by m."startsAt" > a.starts_at,
              case when m."startsAt" > a.starts_at then -extract(epoch from a.starts_at) else extract(epoch from a.starts_at) end
  loop
    update app.appointments a set starts_at = one."startsAt", ends_at = one."endsAt" where a.clinic_id = clinic and a.id = one.id;
  end loop;
  update app.group_sessions g set starts_at = m."startsAt", ends_at = m."endsAt"
    from pg_temp.moves m where m.kind = 'session' and g.clinic_id = clinic and g.id = m.id;
  update app.absences a set starts_at = m."startsAt", ends_at = m."endsAt"
    from pg_temp.moves m where m.kind = 'absence' and a.clinic_id = clinic and a.id = m.id;

  for one in
    select r.id, r.appointment_id from app.reservations r
     where r.clinic_id = clinic and r.id = any (kept) order by r.starts_at, r.id
  loop
    begin
      update app.reservations r set overbooked = false where r.clinic_id = clinic and r.id = one.id;
    exception when exclusion_violation then
      update app.appointments a set overbooked_because = because where a.clinic_id = clinic and a.id = one.appointment_id;
      return next one.appointment_id;
    end;
  end loop;
  update app.absences a set withdrawn_at = null where a.clinic_id = clinic and a.id = any (resting);
  drop table pg_temp.moves;
end $$;

grant execute on function private.rederive(uuid, jsonb, text) to authenticated;

create function private.clinics_rederive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.queue_work('rederive', jsonb_build_object('clinicId', new.id), 'rederive:' || new.id);
  return null;
end $$;

create trigger clinics_rederive after update of time_zone on app.clinics
  for each row when (new.time_zone <> old.time_zone) execute function private.clinics_rederive();

-- Rules of zones change a few times a year; once a week each clinic that has promised anything looks.
create function private.rederive_all() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.queue_work('rederive', jsonb_build_object('clinicId', c.id), 'rederive:' || c.id)
     from app.clinics c
    where exists (select from app.appointments a where a.clinic_id = c.id and a.starts_at > now());
end $$;

set role postgres;

select cron.schedule('rederive', '41 2 * * 0', 'select private.rederive_all()');
