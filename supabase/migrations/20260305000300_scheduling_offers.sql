-- From the mail to a visit: the link's token is made, shown to whoever holds it, and used once by one of them.

set role app_owner;

-- How an offer stands, by the database's clock alone.
create function private.offer_state(o app.waiting_offers, g app.gaps) returns text
  language sql stable set search_path = ''
  return case when (o).status in ('accepted', 'refused') then (o).status
              when (g).status <> 'open' then 'outrun'
              when (o).until <= now() or (g).starts_at <= now() then 'ran_out' else 'open' end;

-- Gives an offer the hash of the token that is about to be mailed, once, to the clinic's own job alone; nothing where the gap
-- or the wish is over meanwhile. The queue looks again when it has run out.
create function private.mint_offer(offer uuid, token bytea, lasts int)
  returns table (email text, name text, languages text[], starts_at timestamptz, minutes int, practitioner text, service text,
                 place text, until timestamptz, moves boolean)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  o app.waiting_offers;
begin
  update app.waiting_offers w
     set digest = token, status = 'sent', sent_at = now(), until = least(now() + make_interval(mins => lasts), g.starts_at)
    from app.gaps g, app.waiting_entries e, app.principals p
   where w.id = offer and w.status = 'made' and w.digest is null
     and g.clinic_id = w.clinic_id and g.id = w.gap_id and g.status = 'open' and g.starts_at > now()
     and e.clinic_id = w.clinic_id and e.id = w.entry_id and e.status = 'waiting'
     and p.id = private.principal() and p.kind = 'job' and p.clinic_id = w.clinic_id
  returning w.* into o;
  if o.id is null then return; end if;
  perform private.queue_work_at('gap', jsonb_build_object('clinicId', o.clinic_id, 'gapId', o.gap_id),
                                'gap:' || o.gap_id || ':' || o.id, o.until);
  return query
  select p.email, p.name, p.languages, g.starts_at, e.minutes, d.name, s.name, l.name, o.until, e.appointment_id is not null
    from app.gaps g
    join app.waiting_entries e on e.clinic_id = g.clinic_id and e.id = o.entry_id
    join app.patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    join app.practitioners d on d.clinic_id = g.clinic_id and d.id = g.practitioner_id
    join app.locations l on l.clinic_id = g.clinic_id and l.id = g.location_id
    left join app.services s on s.clinic_id = e.clinic_id and s.id = e.service_id
   where g.clinic_id = o.clinic_id and g.id = o.gap_id;
end $$;

-- What whoever holds the link may see. Locked, so that of two who press at once one waits for the other: the gap's row decides.
create function private.offer_behind(clinic uuid, token bytea, locking boolean)
  returns table (id uuid, state text, gap_id uuid, entry_id uuid, patient_id uuid, appointment_id uuid, location_id uuid,
                 practitioner_id uuid, service_id uuid, starts_at timestamptz, minutes int, until timestamptz,
                 given_name text, practitioner text, service text, place text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  o app.waiting_offers;
  g app.gaps;
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  select * into o from app.waiting_offers w where w.clinic_id = clinic and w.digest = token;
  if o.id is null then return; end if;
  if locking then
    select * into g from app.gaps x where x.clinic_id = clinic and x.id = o.gap_id for update;
    select * into o from app.waiting_offers w where w.clinic_id = clinic and w.id = o.id for update;
  else
    select * into g from app.gaps x where x.clinic_id = clinic and x.id = o.gap_id;
    update app.waiting_offers w set status = 'opened', opened_at = now()
     where w.clinic_id = clinic and w.id = o.id and w.status = 'sent' and private.offer_state(o, g) = 'open';
  end if;
  return query
  select o.id, case when e.status <> 'waiting' and o.status not in ('accepted', 'refused') then 'outrun'
                    else private.offer_state(o, g) end,
         g.id, e.id, e.patient_id, e.appointment_id, g.location_id, g.practitioner_id, e.service_id, g.starts_at, e.minutes,
         o.until, coalesce(p.given_name, split_part(p.name, ' ', 1)), d.name, s.name, l.name
    from app.waiting_entries e
    join app.patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    join app.practitioners d on d.clinic_id = e.clinic_id and d.id = g.practitioner_id
    join app.locations l on l.clinic_id = e.clinic_id and l.id = g.location_id
    left join app.services s on s.clinic_id = e.clinic_id and s.id = e.service_id
   where e.clinic_id = clinic and e.id = o.entry_id;
end $$;

-- Which visit left a gap, for the guest who takes it with the chair that it kept.
create function private.gap_left(clinic uuid, gap uuid) returns uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  return (select g.appointment_id from app.gaps g where g.clinic_id = clinic and g.id = gap);
end $$;

-- The offer was taken: by a visit of this very patient at this very time, which stands. The others were outrun.
create function private.accept_offer(clinic uuid, token bytea, visit uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  o app.waiting_offers;
  g app.gaps;
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  select * into o from app.waiting_offers w where w.clinic_id = clinic and w.digest = token;
  select * into g from app.gaps x where x.clinic_id = clinic and x.id = o.gap_id for update;
  select * into o from app.waiting_offers w where w.clinic_id = clinic and w.digest = token for update;
  if o.id is null or private.offer_state(o, g) <> 'open'
     or not exists (select from app.appointments a
                     where a.clinic_id = clinic and a.id = visit and a.patient_id = o.patient_id and a.starts_at = g.starts_at
                       and a.practitioner_id = g.practitioner_id and a.status in ('requested', 'scheduled', 'confirmed')) then
    raise insufficient_privilege using message = 'this offer is not taken by that visit';
  end if;
  update app.waiting_offers w set status = 'accepted', answered_at = now() where w.clinic_id = clinic and w.id = o.id;
  update app.waiting_offers w set status = 'outrun', answered_at = now()
   where w.clinic_id = clinic and w.gap_id = g.id and w.id <> o.id and w.status in ('made', 'sent', 'opened');
  update app.gaps x set status = 'filled', filled_id = visit where x.clinic_id = clinic and x.id = g.id;
  update app.waiting_entries e set status = 'booked', booked_id = visit where e.clinic_id = clinic and e.id = o.entry_id;
end $$;

-- Not this time; or, leaving, never again. Whoever comes next is asked at once.
create function private.refuse_offer(clinic uuid, token bytea, leaving boolean) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  o app.waiting_offers;
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  update app.waiting_offers w set status = 'refused', answered_at = now()
   where w.clinic_id = clinic and w.digest = token and w.status in ('sent', 'opened')
  returning w.* into o;
  if leaving then
    update app.waiting_entries e set status = 'left'
     where e.clinic_id = clinic and e.status = 'waiting'
       and e.id = (select w.entry_id from app.waiting_offers w where w.clinic_id = clinic and w.digest = token);
  end if;
  if o.id is not null then
    perform private.queue_work('gap', jsonb_build_object('clinicId', clinic, 'gapId', o.gap_id), 'gap:' || o.gap_id);
  end if;
end $$;

-- Marks what the clock has ended, for the desk and the clinic's job: whoever holds the link was told so already.
create function private.end_offers(clinic uuid, gap uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('waiting.write')) then raise insufficient_privilege; end if;
  update app.waiting_offers w
     set status = case when g.status = 'open' then 'ran_out' else 'outrun' end, answered_at = now()
    from app.gaps g
   where g.clinic_id = w.clinic_id and g.id = w.gap_id and w.clinic_id = clinic and w.gap_id = gap
     and (w.status in ('sent', 'opened') and w.until <= now() or w.status in ('made', 'sent', 'opened') and g.status <> 'open');
end $$;

grant execute on function private.mint_offer(uuid, bytea, int), private.offer_behind(uuid, bytea, boolean), private.gap_left(uuid, uuid),
  private.accept_offer(uuid, bytea, uuid), private.refuse_offer(uuid, bytea, boolean), private.end_offers(uuid, uuid)
  to authenticated;

set role postgres;
