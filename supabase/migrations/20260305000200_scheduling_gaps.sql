-- Gaps: time that was promised and is free again, and whom it was offered to.

grant create on schema private to app_jobs;
set role app_jobs;

-- As queue_work, but not before a moment.
create function private.queue_work_at(task text, payload jsonb, key text, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload::json, job_key => key, run_at => at);
end $$;

revoke execute on function private.queue_work_at(text, jsonb, text, timestamptz) from public;
grant execute on function private.queue_work_at(text, jsonb, text, timestamptz) to app_owner;

set role postgres;
revoke create on schema private from app_jobs;

set role app_owner;

create table app.gaps (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  practitioner_id uuid        not null,
  appointment_id  uuid        not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  automatic       boolean     not null default false,
  status          text        not null default 'open',
  filled_id       uuid,
  opened_at       timestamptz not null default now(),

  constraint gaps_pkey primary key (id),
  constraint gaps_clinic_id_key unique (clinic_id, id),
  constraint gaps_freed_key unique (clinic_id, appointment_id, practitioner_id, starts_at),
  constraint gaps_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint gaps_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint gaps_appointment_fkey foreign key (clinic_id, appointment_id)
    references app.appointments (clinic_id, id) on delete cascade,
  constraint gaps_filled_fkey foreign key (clinic_id, filled_id)
    references app.appointments (clinic_id, id) on delete restrict,
  constraint gaps_status_check check (status in ('open', 'filled', 'closed')),
  constraint gaps_filled_check check ((status = 'filled') = (filled_id is not null)),
  constraint gaps_ends_at_check check (ends_at > starts_at)
);

comment on table app.gaps is
  'One stretch of a practitioner''s time that a visit kept and no longer does. Whether it is still free is asked of reservations; never deleted.';
comment on column app.gaps.appointment_id is 'open: the visit that was cancelled, missed or moved away';
comment on column app.gaps.automatic is 'open: whoever fits is asked one wave after another; else the desk asks whom it chooses';
comment on column app.gaps.filled_id is 'open: the visit that took its place by an offer';

create index gaps_ahead_idx on app.gaps (clinic_id, starts_at) where status = 'open';
create index gaps_location_idx on app.gaps (clinic_id, location_id);
create index gaps_practitioner_idx on app.gaps (clinic_id, practitioner_id);
create index gaps_filled_idx on app.gaps (clinic_id, filled_id);

create table app.waiting_offers (
  id          uuid        not null,
  clinic_id   uuid        not null,
  gap_id      uuid        not null,
  entry_id    uuid        not null,
  patient_id  uuid        not null,
  score       int         not null,
  parts       jsonb       not null,
  status      text        not null default 'made',
  withheld    text,
  digest      bytea,
  until       timestamptz,
  made_by     uuid        not null default private.principal(),
  made_at     timestamptz not null default now(),
  sent_at     timestamptz,
  opened_at   timestamptz,
  answered_at timestamptz,

  constraint waiting_offers_pkey primary key (id),
  constraint waiting_offers_clinic_id_key unique (clinic_id, id),
  constraint waiting_offers_once_key unique (clinic_id, gap_id, patient_id),
  constraint waiting_offers_gap_fkey foreign key (clinic_id, gap_id) references app.gaps (clinic_id, id) on delete cascade,
  constraint waiting_offers_entry_fkey foreign key (clinic_id, entry_id)
    references app.waiting_entries (clinic_id, id) on delete restrict,
  constraint waiting_offers_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint waiting_offers_status_check check (status in
    ('made', 'sent', 'opened', 'accepted', 'refused', 'ran_out', 'outrun', 'withheld')),
  constraint waiting_offers_withheld_check check ((status = 'withheld') = (withheld is not null)),
  constraint waiting_offers_reason_check check (withheld in
    ('do_not_contact', 'opted_out', 'no_email', 'enough_today', 'busy')),
  constraint waiting_offers_digest_check check (octet_length(digest) = 32),
  constraint waiting_offers_parts_check check (jsonb_typeof(parts) = 'object')
);

comment on table app.waiting_offers is
  'One gap offered to one patient, once, and what came of it: sent, opened, accepted, refused, run out, outrun by another, or not sent and why. Never deleted.';
comment on column app.waiting_offers.parts is 'phi: what the score is made of';
comment on column app.waiting_offers.withheld is 'phi: why it was not sent';
comment on column app.waiting_offers.digest is 'secret: SHA-256 of the link''s token; null until the mail leaves';

create unique index waiting_offers_digest_key on app.waiting_offers (digest) where digest is not null;
create index waiting_offers_entry_idx on app.waiting_offers (clinic_id, entry_id);
create index waiting_offers_patient_idx on app.waiting_offers (clinic_id, patient_id, made_at);

insert into private.patient_columns (table_name, column_name, fate, apart) values
  ('app.waiting_offers', 'patient_id', 'follows', '{gap_id}');

alter table app.gaps enable row level security;
alter table app.waiting_offers enable row level security;

create policy staff_reads on app.gaps for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.read'))));
create policy staff_changes on app.gaps for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.write'))))
  with check (clinic_id = any (array(select private.clinics_where('waiting.write'))));
create policy staff_reads on app.waiting_offers for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.read'))));
create policy staff_offers on app.waiting_offers for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('waiting.write'))));

grant select on app.gaps to authenticated;
grant update (automatic, status) on app.gaps to authenticated;
grant select (id, clinic_id, gap_id, entry_id, patient_id, score, parts, status, withheld, until, made_by, made_at, sent_at,
              opened_at, answered_at) on app.waiting_offers to authenticated;
grant insert (id, clinic_id, gap_id, entry_id, patient_id, score, parts, status, withheld) on app.waiting_offers to authenticated;

-- An offer begins as made or as withheld: what becomes of it afterwards, nobody writes by hand.
create function private.waiting_offers_begin() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.status not in ('made', 'withheld') then
    raise insufficient_privilege using message = 'an offer begins by being made';
  end if;
  if not exists (select from app.waiting_entries e
                  where e.clinic_id = new.clinic_id and e.id = new.entry_id and e.patient_id = new.patient_id and e.status = 'waiting')
     or not exists (select from app.gaps g where g.clinic_id = new.clinic_id and g.id = new.gap_id and g.status = 'open') then
    raise check_violation using constraint = 'waiting_offers_open_check', message = 'nobody waits, or nothing is free';
  end if;
  return null;
end $$;

create trigger waiting_offers_begin after insert on app.waiting_offers
  for each row execute function private.waiting_offers_begin();

-- Time that a visit keeps no longer is a gap; should it be freed twice, it is still the same one.
create function private.appointments_free() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  gap       uuid;
  by_itself boolean := coalesce((select s.automatic from app.waiting_settings s where s.clinic_id = old.clinic_id), false);
begin
  insert into app.gaps as g (id, clinic_id, location_id, practitioner_id, appointment_id, starts_at, ends_at, automatic)
  values (gen_random_uuid(), old.clinic_id, old.location_id, old.practitioner_id, old.id, old.starts_at, old.ends_at, by_itself)
  on conflict on constraint gaps_freed_key do update
    set status = 'open', filled_id = null, ends_at = excluded.ends_at, opened_at = now(), automatic = excluded.automatic
  returning g.id into gap;
  if by_itself then
    perform private.queue_work('gap', jsonb_build_object('clinicId', old.clinic_id, 'gapId', gap), 'gap:' || gap);
  end if;
  return null;
end $$;

create trigger appointments_free after update of status, starts_at, practitioner_id on app.appointments
  for each row when (
    old.practitioner_id is not null and old.session_id is null and old.starts_at > now() and old.status in ('requested', 'scheduled', 'confirmed')
    and (new.status in ('cancelled', 'no_show') or new.starts_at <> old.starts_at
         or new.practitioner_id is distinct from old.practitioner_id))
  execute function private.appointments_free();

-- The job looks at a gap again at a moment: when an offer of it has run out, or quiet hours end.
create function private.wake_gap(clinic uuid, gap uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('waiting.write'))
     or not exists (select from app.gaps g where g.clinic_id = clinic and g.id = gap) then
    raise insufficient_privilege;
  end if;
  perform private.queue_work_at('gap', jsonb_build_object('clinicId', clinic, 'gapId', gap),
                                'gap:' || gap || ':' || extract(epoch from at)::bigint, at);
end $$;

grant execute on function private.wake_gap(uuid, uuid, timestamptz) to authenticated;

set role postgres;
