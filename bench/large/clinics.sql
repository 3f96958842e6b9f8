-- Clinics with ten practitioners, five members and a place each. Ids follow from numbers, so that all can be joined.
set session_replication_role = replica;
set search_path = app, extensions, public;

insert into app.clinics (id, slug, name, time_zone, currency, plan, activated_at)
select pg_temp.id('clinic' || i), 'clinic-' || i, 'Clinic ' || i,
       (array['Asia/Karachi', 'Europe/Bucharest', 'America/New_York', 'Europe/London'])[1 + i % 4], 'PKR', 'pro', now()
  from generate_series(0, current_setting('bench.clinics')::int - 1) i;

insert into app.locations (id, clinic_id, name)
select pg_temp.id('place' || i), pg_temp.id('clinic' || i), 'Main'
  from generate_series(0, current_setting('bench.clinics')::int - 1) i;

insert into app.practitioners (id, clinic_id, name, rank)
select pg_temp.id('practitioner' || i || '-' || p), pg_temp.id('clinic' || i), 'Dr ' || p, p
  from generate_series(0, current_setting('bench.clinics')::int - 1) i, generate_series(0, 9) p;

insert into app.principals (id, kind)
select pg_temp.id('member' || i || '-' || m), 'user'
  from generate_series(0, current_setting('bench.clinics')::int - 1) i, generate_series(0, 4) m;
insert into app.profiles (principal_id, name, email)
select p.id, 'Member', 'member@example.test' from app.principals p where not exists (select from app.profiles f where f.principal_id = p.id);
insert into app.memberships (id, clinic_id, principal_id, role)
select gen_random_uuid(), pg_temp.id('clinic' || i), pg_temp.id('member' || i || '-' || m),
       (array['owner', 'admin', 'doctor', 'receptionist', 'doctor'])[m + 1]
  from generate_series(0, current_setting('bench.clinics')::int - 1) i, generate_series(0, 4) m;
insert into app.principals (id, kind, clinic_id) select pg_temp.id('job' || c.id), 'job', c.id from app.clinics c;
insert into app.memberships (id, clinic_id, principal_id, role)
select gen_random_uuid(), c.id, pg_temp.id('job' || c.id), 'job' from app.clinics c;
insert into app.principals (id, kind, clinic_id) select pg_temp.id('guest' || c.id), 'booking', c.id from app.clinics c;
insert into app.memberships (id, clinic_id, principal_id, role)
select gen_random_uuid(), c.id, pg_temp.id('guest' || c.id), 'booking' from app.clinics c;
insert into app.weekly_hours (id, clinic_id, location_id, weekday, opens, closes)
select gen_random_uuid(), l.clinic_id, l.id, weekday, '06:00', '22:00' from app.locations l, generate_series(1, 7) weekday;
insert into app.number_series (clinic_id, location_id, kind)
select l.clinic_id, l.id, k from app.locations l, unnest('{patient,invoice,receipt}'::text[]) k;
select private.derive_permissions();

insert into app.services (id, clinic_id, code, name, price, currency)
select pg_temp.id('service' || i || '-' || s), pg_temp.id('clinic' || i), 'S' || s, 'Service ' || s, 100000 * s, 'PKR'
  from generate_series(0, current_setting('bench.clinics')::int - 1) i, generate_series(1, 12) s;
insert into app.service_prices (id, clinic_id, service_id, amount, currency, valid_from)
select gen_random_uuid(), clinic_id, id, price, currency, '-infinity' from app.services where clinic_id in (select id from app.clinics where slug like 'clinic-%');

insert into app.calendars (id, clinic_id, location_id, service_id, name, booking, before_minutes, after_minutes)
select pg_temp.id('calendar' || i), pg_temp.id('clinic' || i), pg_temp.id('place' || i), pg_temp.id('service' || i || '-1'),
       'First visit', 'instant', 5, 5
  from generate_series(0, current_setting('bench.clinics')::int - 1) i;

insert into app.clinic_storage (clinic_id) select c.id from app.clinics c on conflict do nothing;
