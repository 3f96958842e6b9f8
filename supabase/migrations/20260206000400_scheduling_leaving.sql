-- Nobody leaves while visits with them stand, and nobody is booked with who has left. Each side looks under a lock on the
-- practitioner's row, so that of a booking and a leaving at one moment one sees the other.

set role app_owner;

create function private.practitioners_leave() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from app.reservations r
     where r.clinic_id = new.clinic_id and r.practitioner_id = new.id and r.appointment_id is not null
       and r.standing and r.ends_at > now()) then
    raise check_violation using constraint = 'practitioners_visits_check', message = 'visits with them stand';
  end if;
  return new;
end $$;

create trigger practitioners_leave before update of deleted_at on app.practitioners
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function private.practitioners_leave();

-- Whoever takes no new visits still has those that were made elsewhere and are moved in.
create function private.reservations_take() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform from app.practitioners p
    where p.clinic_id = new.clinic_id and p.id = new.practitioner_id and p.deleted_at is null
      and (p.active or exists (select from app.appointments a
                                where a.clinic_id = new.clinic_id and a.id = new.appointment_id and a.source = 'import'))
      for share of p;
  if not found then
    raise check_violation using constraint = 'reservations_leave_check', message = 'they take no more visits';
  end if;
  return new;
end $$;

create trigger reservations_take before insert on app.reservations
  for each row when (new.standing and new.practitioner_id is not null and new.appointment_id is not null and new.ends_at > now())
  execute function private.reservations_take();
create trigger reservations_hand_on before update of practitioner_id, standing on app.reservations
  for each row when ((new.practitioner_id is distinct from old.practitioner_id or new.standing and not old.standing)
                     and new.standing and new.practitioner_id is not null and new.appointment_id is not null and new.ends_at > now())
  execute function private.reservations_take();

set role postgres;
