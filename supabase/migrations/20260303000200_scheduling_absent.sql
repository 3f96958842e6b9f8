-- An absence keeps time as a visit does, so that the same exclusions refuse whoever would book into it. Visits that stand in
-- it stay: it keeps what they leave, and their time too as soon as they are gone.

set role app_owner;

alter table app.reservations add column absence_id uuid;
alter table app.reservations add constraint reservations_absence_fkey foreign key (clinic_id, absence_id)
  references app.absences (clinic_id, id) on delete cascade;
alter table app.reservations add constraint reservations_whose_check
  check (num_nonnulls(appointment_id, absence_id) <= 1 and (absence_id is null or patient_id is null));

comment on column app.reservations.absence_id is 'open: the leave or blocked time that keeps it';

create index reservations_absence_idx on app.reservations (clinic_id, absence_id);

-- Keeps for one absence whatever of its time nothing else keeps. Short locks are taken as whoever books takes them.
create function private.keep_absence(absence app.absences) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(coalesce(absence.practitioner_id, absence.resource_id)::text, 0));
  delete from app.reservations r where r.clinic_id = absence.clinic_id and r.absence_id = absence.id;
  insert into app.reservations (id, clinic_id, location_id, absence_id, practitioner_id, resource_id, starts_at, ends_at)
  select gen_random_uuid(), absence.clinic_id, absence.location_id, absence.id, absence.practitioner_id, absence.resource_id,
         lower(piece), upper(piece)
    from unnest(tstzmultirange(tstzrange(absence.starts_at, absence.ends_at)) - coalesce((
           select range_agg(tstzrange(r.starts_at, r.ends_at)) from app.reservations r
            where r.clinic_id = absence.clinic_id and r.standing
              and r.starts_at < absence.ends_at and r.ends_at > absence.starts_at
              and (r.practitioner_id = absence.practitioner_id or r.resource_id = absence.resource_id)),
           '{}'::tstzmultirange)) piece;
end $$;

-- Keeps again for everyone of whom some time was given back.
create function private.keep_absences(clinic uuid, practitioner uuid, resource uuid, since timestamptz, until timestamptz)
  returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  absence app.absences;
begin
  for absence in
    select * from app.absences a
     where a.clinic_id = clinic and a.withdrawn_at is null and a.starts_at < until and a.ends_at > since
       and (a.practitioner_id = practitioner or a.resource_id = resource)
     order by a.starts_at, a.id
  loop
    perform private.keep_absence(absence);
  end loop;
end $$;

create function private.absences_keep() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if (new.withdrawn_at is null) then
    perform private.keep_absence(new);
  else
    delete from app.reservations r where r.clinic_id = new.clinic_id and r.absence_id = new.id;
    perform private.keep_absences(new.clinic_id, new.practitioner_id, new.resource_id, new.starts_at, new.ends_at);
  end if;
  return null;
end $$;

create trigger absences_keep after insert or update of withdrawn_at on app.absences
  for each row execute function private.absences_keep();

create function private.reservations_give_back() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.keep_absences(old.clinic_id, old.practitioner_id, old.resource_id, old.starts_at, old.ends_at);
  return null;
end $$;

create trigger reservations_give_back after delete on app.reservations
  for each row when (old.absence_id is null and old.patient_id is null and old.standing)
  execute function private.reservations_give_back();
create trigger reservations_give_way
  after update of starts_at, ends_at, standing, overbooked, practitioner_id, resource_id on app.reservations
  for each row when (old.absence_id is null and old.patient_id is null and old.standing)
  execute function private.reservations_give_back();

set role postgres;
