-- Who is busy, asked and made sure of in one flight: booking is what everybody waits for.

set role app_owner;

-- Who of these is kept by something else during their stretch (each its own `since` and `until`), a visit of
-- the same patient at the same moment first (twice), then practitioners before things and patients; nothing where all are free. Holds that have run out are nobody's. Whoever books from outside hears no name
-- of a patient. No visit is longer than eight hours; what is kept by no visit is found by its end.
create function private.busy_then(clinic uuid, who uuid[], since timestamptz[], until timestamptz[], apart uuid)
  returns table (name text, starts_at timestamptz, ends_at timestamptz, twice boolean)
  language plpgsql stable security definer set search_path = '' as $$
declare
  inside boolean := clinic in (select private.clinics_where('appointments.read'));
begin
  if not inside and clinic not in (select private.clinics_where('bookings.write')) then
    raise insufficient_privilege;
  end if;
  return query
  select coalesce((select d.name from app.practitioners d where d.id = b.practitioner_id),
                  (select x.name from app.resources x where x.id = b.resource_id),
                  case when inside then (select p.name from app.patients p where p.id = b.patient_id) end),
         b.starts_at, b.ends_at, b.patient_id is not null and b.starts_at = k.since as twice
    from unnest(who, since, until) k (id, since, until)
   cross join lateral (
     select r.* from app.reservations r
      where r.clinic_id = clinic and (r.practitioner_id = k.id or r.resource_id = k.id or r.patient_id = k.id)
        and r.starts_at < k.until and r.starts_at > k.since - interval '8 hours 1 second' and r.ends_at > k.since
     union all
     select r.* from app.reservations r
      where r.clinic_id = clinic and r.appointment_id is null and r.session_id is null
        and r.starts_at <= k.since - interval '8 hours 1 second' and r.ends_at > k.since
        and (r.practitioner_id = k.id or r.resource_id = k.id)) b
   where b.standing and (apart is null or b.appointment_id is distinct from apart)
     and not exists (select from app.appointments a
                      where a.clinic_id = clinic and a.id = b.appointment_id and a.status = 'held' and a.held_until <= now())
   order by twice desc, b.practitioner_id is null, b.starts_at limit 1;
end $$;

-- Takes the short locks of everyone concerned, in one order for all, gives back the time of holds that have run out (a
-- constraint cannot read the clock), and says who is busy now that nobody else books them.
create function private.take_time(
    clinic uuid, locks uuid[], who uuid[], since timestamptz[], until timestamptz[], apart uuid)
  returns table (name text, starts_at timestamptz, ends_at timestamptz, twice boolean)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('appointments.write'))
     and clinic not in (select private.clinics_where('bookings.write')) then
    raise insufficient_privilege;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(key, 0))
     from (select distinct unnest(locks)::text as key order by 1) ordered;
  update app.appointments a set status = 'cancelled', held_until = null
   where a.clinic_id = clinic and a.status = 'held' and a.held_until <= now()
     and exists (select from app.reservations r join unnest(who, since, until) k (id, since, until)
                   on r.practitioner_id = k.id or r.resource_id = k.id or r.patient_id = k.id
                  where r.clinic_id = clinic and r.appointment_id = a.id
                    and r.starts_at < k.until and r.ends_at > k.since);
  return query select * from private.busy_then(clinic, who, since, until, apart);
end $$;

grant execute on function private.busy_then(uuid, uuid[], timestamptz[], timestamptz[], uuid),
  private.take_time(uuid, uuid[], uuid[], timestamptz[], timestamptz[], uuid) to authenticated;

set role postgres;
