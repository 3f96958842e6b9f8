-- What a visit needs beside one practitioner and one chair: its calendar, the parts of it, who sits in whose group, which
-- row of visits it belongs to, and a second one at the same time where somebody says why.

set role app_owner;

alter table app.appointments add column calendar_id uuid;
alter table app.appointments add column session_id uuid;
alter table app.appointments add column series_id uuid;
alter table app.appointments add column apart boolean not null default false;
alter table app.appointments add column note text not null default '';
alter table app.appointments add column overbooked_because text;
alter table app.appointments add column seated_at timestamptz;
alter table app.appointments add column dismissed_at timestamptz;
alter table app.appointments add constraint appointments_calendar_fkey foreign key (clinic_id, calendar_id)
  references app.calendars (clinic_id, id) on delete restrict;
alter table app.appointments add constraint appointments_session_fkey foreign key (clinic_id, session_id)
  references app.group_sessions (clinic_id, id) on delete restrict;
alter table app.appointments add constraint appointments_series_fkey foreign key (clinic_id, series_id)
  references app.visit_series (clinic_id, id) on delete restrict;
alter table app.appointments add constraint appointments_note_check check (char_length(note) <= 2000);
alter table app.appointments add constraint appointments_overbooked_because_check
  check (char_length(overbooked_because) between 1 and 500);
comment on column app.appointments.apart is 'open: moved or changed alone, so that what is done to its series leaves it out';
comment on column app.appointments.note is 'phi: the desk''s own';
comment on column app.appointments.overbooked_because is 'phi: why it was booked beside another visit; null: it was not';
comment on column app.appointments.seated_at is 'open: when the patient was in the chair';
comment on column app.appointments.dismissed_at is 'open: when the patient was let go';

create index appointments_calendar_idx on app.appointments (clinic_id, calendar_id);
create index appointments_session_idx on app.appointments (clinic_id, session_id);
create index appointments_series_idx on app.appointments (clinic_id, series_id, starts_at);

-- Holds that have run out are looked for by whoever books their time.
create index appointments_held_idx on app.appointments (clinic_id, held_until) where status = 'held';

-- Nobody has two visits that begin at the same moment (APT-01).
create unique index appointments_twice_key on app.appointments (clinic_id, patient_id, starts_at)
  where status in ('requested', 'scheduled', 'confirmed', 'arrived', 'in_progress');

alter table app.reservations add column session_id uuid;
alter table app.reservations add column before_minutes int not null default 0;
alter table app.reservations add column after_minutes int not null default 0;
alter table app.reservations add constraint reservations_session_fkey foreign key (clinic_id, session_id)
  references app.group_sessions (clinic_id, id) on delete restrict;
alter table app.reservations add constraint reservations_room_check
  check (before_minutes between 0 and 1440 and after_minutes between 0 and 1440);
comment on column app.reservations.before_minutes is 'open: the room it asks for before it, which nothing is offered in';
comment on column app.reservations.after_minutes is 'open: the room it asks for after it';

create index reservations_session_idx on app.reservations (clinic_id, session_id);

-- An exclusion cannot see what stands beside it on purpose, so this looks: who is double booked is not free for a third.
-- Whoever books holds the short locks of everyone concerned, so that of two at one moment one sees the other.
create function private.reservations_beside() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from app.reservations r
     where r.clinic_id = new.clinic_id and r.standing and r.overbooked and r.id <> new.id
       and (new.appointment_id is null or r.appointment_id is distinct from new.appointment_id)
       and r.starts_at < new.ends_at and r.ends_at > new.starts_at
       and (r.practitioner_id = new.practitioner_id or r.resource_id = new.resource_id or r.patient_id = new.patient_id)) then
    raise exclusion_violation using constraint = 'reservations_beside_excl', message = 'somebody was double booked then';
  end if;
  return null;
end $$;

create trigger reservations_beside after insert or update of starts_at, ends_at, practitioner_id, standing on app.reservations
  for each row when (new.standing and not new.overbooked) execute function private.reservations_beside();

-- What is kept by no visit lasts as long as it likes, so that its end is what it is found by.
create index reservations_blocked_idx on app.reservations (clinic_id, ends_at) where appointment_id is null and session_id is null;
create index reservations_overbooked_idx on app.reservations (clinic_id, starts_at) where overbooked and standing;

-- Seats are counted as visits come to stand in a session and fall away; the check refuses one too many.
create function private.appointments_seat() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  freed uuid;
  filled uuid;
begin
  if tg_op = 'UPDATE' and old.status not in ('cancelled', 'no_show') then freed := old.session_id; end if;
  if new.status not in ('cancelled', 'no_show') then filled := new.session_id; end if;
  if freed is not distinct from filled then return null; end if;
  update app.group_sessions s set taken = taken - 1 where s.clinic_id = new.clinic_id and s.id = freed;
  update app.group_sessions s set taken = taken + 1 where s.clinic_id = new.clinic_id and s.id = filled;
  return null;
end $$;

create trigger appointments_seat after insert on app.appointments
  for each row when (new.session_id is not null) execute function private.appointments_seat();
create trigger appointments_seat_change after update of session_id, status on app.appointments
  for each row when (new.session_id is not null or old.session_id is not null) execute function private.appointments_seat();

-- A session that is cancelled keeps nobody's time; its seats are cancelled one by one, each patient's with its own event.
create function private.group_sessions_free() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.reservations r set standing = false where r.clinic_id = new.clinic_id and r.session_id = new.id;
  return null;
end $$;

create trigger group_sessions_free after update of cancelled_at on app.group_sessions
  for each row when (old.cancelled_at is null and new.cancelled_at is not null) execute function private.group_sessions_free();

select private.permit('availability.read', 'scheduling', 'See which times are free',
  '{owner,admin,doctor,receptionist,assistant,accountant,job,booking}', '{doctor}');
select private.permit('appointments.double_book', 'scheduling', 'Book a second visit at the same time, saying why', '{owner,admin,doctor,job}');
select private.permit('bookings.write', 'scheduling', 'Book from outside, through the booking pages', '{booking}');
-- Nobody's support books as the public.
update app.permissions set lendable = false where key = 'bookings.write';
insert into app.role_permissions (role, permission) values
  ('booking', 'clinic.read'), ('booking', 'schedule.read'), ('booking', 'services.read');

-- Who books from outside sees when people are busy, and of visits only what is still to come.
create policy guest_reads on app.reservations for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))) and ends_at > now());
create policy guest_reads on app.appointments for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))) and ends_at > now());
create policy guest_books on app.appointments for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))) and source = 'booking'
    and status in ('held', 'requested', 'scheduled') and starts_at > now());
create policy guest_changes on app.appointments for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))) and starts_at > now()
    and status in ('held', 'requested', 'scheduled', 'confirmed'))
  with check (clinic_id = any (array(select private.clinics_where('bookings.write')))
    and status in ('held', 'requested', 'scheduled', 'confirmed', 'cancelled'));
create policy guest_reserves on app.reservations for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))) and not overbooked
    and appointment_id is not null and starts_at > now());
create policy guest_moves on app.reservations for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))) and appointment_id is not null and starts_at > now())
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))) and not overbooked and starts_at > now());

grant insert (calendar_id, session_id, series_id, note, overbooked_because),
      update (calendar_id, session_id, series_id, apart, note, overbooked_because, seated_at, dismissed_at) on app.appointments to authenticated;
grant insert (session_id, overbooked, before_minutes, after_minutes),
      update (resource_id, overbooked, before_minutes, after_minutes) on app.reservations to authenticated;

set role postgres;
