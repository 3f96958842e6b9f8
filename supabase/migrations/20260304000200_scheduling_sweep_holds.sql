-- A time that was held and that nobody claimed is forgotten a day later, with all that was said of it.

set role app_owner;

create function private.sweep_holds() returns void
  language sql volatile security definer set search_path = '' as $$
  delete from app.appointments a using app.bookings b
   where b.clinic_id = a.clinic_id and b.appointment_id = a.id and b.claimed_at is null
     and b.held_at < now() - interval '1 day' and a.patient_id is null and a.status in ('held', 'cancelled')
     and (a.held_until is null or a.held_until <= now());
  delete from app.visit_links l where l.until < now() - interval '7 days';
$$;

set role postgres;

select cron.schedule('sweep-holds', '41 * * * *', 'select private.sweep_holds()');
