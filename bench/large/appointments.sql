-- Appointments, never two at once for a practitioner or a patient: six a day each, counted back from forty days ahead.
create temporary table sizes as
  select clinic_id, count(*)::int as patients from app.patients
   where clinic_id in (select id from app.clinics where slug like 'clinic-%') group by 1;

insert into app.appointments (id, clinic_id, location_id, patient_id, practitioner_id, service_id, status, starts_at, ends_at,
                              wall_start, reason, created_by)
select gen_random_uuid(), c.id, pg_temp.id('place' || n), pg_temp.id('patient' || n || '-' || (1 + g::bigint * 7919 % s.patients)),
       pg_temp.id('practitioner' || n || '-' || (g % 10)), pg_temp.id('service' || n || '-' || (1 + g % 12)),
       case when g / 60 < 40 then 'scheduled' else 'completed' end, at, at + interval '30 minutes', at at time zone 'UTC',
       'Reason ' || g % 50, pg_temp.id('member' || n || '-0')
  from sizes s
  join app.clinics c on c.id = s.clinic_id
 cross join lateral (select substr(c.slug, 8)::int as n) numbered
 cross join lateral generate_series(0, (s.patients * (current_setting('bench.appointments')::numeric / current_setting('bench.patients')::numeric))::int - 1) g
 cross join lateral (select date_trunc('day', now()) + interval '32 hours' + interval '40 days' - (g / 60) * interval '1 day'
                            + (g / 10 % 6) * interval '80 minutes' as at) slot;

-- What is still to come keeps its practitioner's time.
insert into app.reservations (id, clinic_id, location_id, appointment_id, practitioner_id, starts_at, ends_at)
select gen_random_uuid(), a.clinic_id, a.location_id, a.id, a.practitioner_id, a.starts_at, a.ends_at
  from app.appointments a where a.starts_at > now() - interval '1 day' and a.status = 'scheduled';

set session_replication_role = origin;
