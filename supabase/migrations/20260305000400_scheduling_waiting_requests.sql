-- Who asks from outside to be told of a gap: an address that is proven first, and a person whom the clinic may not know yet.

set role app_owner;

create table app.waiting_requests (
  id              uuid        not null,
  clinic_id       uuid        not null,
  name            text        not null,
  email           text        not null,
  phone           text,
  service_id      uuid,
  practitioner_id uuid,
  weekdays        int[]       not null default '{}',
  earliest        time,
  latest          time,
  from_day        date,
  until_day       date,
  note            text        not null default '',
  locale          text        not null,
  digest          bytea,
  asked_at        timestamptz not null default now(),
  until           timestamptz not null default now() + interval '2 days',
  proved_at       timestamptz,
  entry_id        uuid,
  decided_at      timestamptz,
  decided_by      uuid,

  constraint waiting_requests_pkey primary key (id),
  constraint waiting_requests_clinic_id_key unique (clinic_id, id),
  constraint waiting_requests_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint waiting_requests_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint waiting_requests_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint waiting_requests_entry_fkey foreign key (clinic_id, entry_id)
    references app.waiting_entries (clinic_id, id) on delete restrict,
  constraint waiting_requests_name_check check (char_length(name) between 1 and 200),
  constraint waiting_requests_email_check check (char_length(email) <= 254 and email = lower(email) and email like '%_@_%'),
  constraint waiting_requests_phone_check check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  constraint waiting_requests_weekdays_check check (weekdays <@ '{1,2,3,4,5,6,7}'::int[] and cardinality(weekdays) <= 7),
  constraint waiting_requests_latest_check check (latest > earliest),
  constraint waiting_requests_until_day_check check (until_day >= from_day),
  constraint waiting_requests_note_check check (char_length(note) <= 500),
  constraint waiting_requests_digest_check check (octet_length(digest) = 32),
  constraint waiting_requests_entry_check check (entry_id is null or decided_at is not null)
);

comment on table app.waiting_requests is
  'One person who asked from outside to be told of a gap. Seen by the desk once the address is proven; then taken in or turned down. Swept away when nobody proves it.';
comment on column app.waiting_requests.name is 'pii';
comment on column app.waiting_requests.email is 'pii';
comment on column app.waiting_requests.phone is 'pii: E.164';
comment on column app.waiting_requests.note is 'phi: what they wrote';
comment on column app.waiting_requests.locale is 'pii: the language they read';
comment on column app.waiting_requests.digest is 'secret: SHA-256 of the link''s token; null until the mail leaves';
comment on column app.waiting_requests.entry_id is 'open: what became of it; null where it was turned down';

create unique index waiting_requests_digest_key on app.waiting_requests (digest) where digest is not null;
create index waiting_requests_open_idx on app.waiting_requests (clinic_id, proved_at) where decided_at is null;
create index waiting_requests_service_idx on app.waiting_requests (clinic_id, service_id);
create index waiting_requests_practitioner_idx on app.waiting_requests (clinic_id, practitioner_id);
create index waiting_requests_entry_idx on app.waiting_requests (clinic_id, entry_id);

alter table app.waiting_requests enable row level security;

create policy guest_asks on app.waiting_requests for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy staff_reads on app.waiting_requests for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.read'))) and proved_at is not null);
create policy staff_decides on app.waiting_requests for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.write'))) and proved_at is not null and decided_at is null)
  with check (clinic_id = any (array(select private.clinics_where('waiting.write'))));

grant select (id, clinic_id, name, email, phone, service_id, practitioner_id, weekdays, earliest, latest, from_day, until_day,
              note, locale, asked_at, until, proved_at, entry_id, decided_at, decided_by) on app.waiting_requests to authenticated;
grant insert (id, clinic_id, name, email, phone, service_id, practitioner_id, weekdays, earliest, latest, from_day, until_day,
              note, locale),
  update (entry_id, decided_at) on app.waiting_requests to authenticated;

create function private.waiting_requests_decide() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.decided_at := now();
  new.decided_by := private.principal();
  return new;
end $$;

create trigger waiting_requests_decide before update of decided_at on app.waiting_requests
  for each row execute function private.waiting_requests_decide();

-- Gives a request the hash of the token that is about to be mailed, once, to the clinic's own job alone.
create function private.mint_waiting_request(request uuid, token bytea)
  returns table (email text, name text, locale text, until timestamptz)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  update app.waiting_requests r set digest = token
    from app.principals p
   where r.id = request and r.digest is null and r.until > now()
     and p.id = private.principal() and p.kind = 'job' and p.clinic_id = r.clinic_id
  returning r.email, r.name, r.locale, r.until;
end $$;

-- Whoever holds the link has the address. Says whether it is good: open, proved already, or nothing.
create function private.waiting_request_state(clinic uuid, token bytea) returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  return (select case when r.proved_at is not null then 'proved' when r.until <= now() then 'expired' else 'open' end
            from app.waiting_requests r where r.clinic_id = clinic and r.digest = token);
end $$;

create function private.prove_waiting_request(clinic uuid, token bytea) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  proved uuid;
begin
  if clinic not in (select private.clinics_where('bookings.write')) then raise insufficient_privilege; end if;
  update app.waiting_requests r set proved_at = now()
   where r.clinic_id = clinic and r.digest = token and r.proved_at is null and r.until > now()
  returning r.id into proved;
  return proved;
end $$;

grant execute on function private.mint_waiting_request(uuid, bytea), private.waiting_request_state(uuid, bytea),
  private.prove_waiting_request(uuid, bytea) to authenticated;

create or replace function private.sweep_waiting() returns void
  language sql volatile security definer set search_path = '' as $$
  update app.waiting_entries e set status = 'expired'
   where e.status = 'waiting' and e.until_day < (now() - interval '1 day')::date;
  delete from app.waiting_requests r where r.proved_at is null and r.until < now();
$$;

set role postgres;
