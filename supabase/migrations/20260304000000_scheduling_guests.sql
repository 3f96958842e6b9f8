-- A time that the public keeps while it fills in a form is nobody's yet: until they have shown who they are, a visit that is
-- held names no patient.

set role app_owner;

alter table app.appointments alter column patient_id drop not null;
alter table app.appointments add constraint appointments_guest_check
  check (patient_id is not null or status = 'held' or (status = 'cancelled' and source = 'booking'));

comment on column app.appointments.patient_id is
  'open: null while a time is held for somebody who has not shown who they are, and for such a hold that ran out';

-- What waits for the desk's answer is counted on every page of it.
create index appointments_requested_idx on app.appointments (clinic_id, starts_at) where status = 'requested';

create table app.bookings (
  id             uuid        not null,
  clinic_id      uuid        not null,
  appointment_id uuid        not null,
  calendar_id    uuid        not null,
  secret_digest  bytea       not null,
  visitor        bytea       not null,
  locale         text        not null default 'en',
  name           text,
  phone          text,
  email          text,
  birth_date     date,
  note           text,
  may_contact    boolean     not null default false,
  code_digest    bytea,
  proof_digest   bytea,
  proof_until    timestamptz,
  held_at        timestamptz not null default now(),
  renewed_at     timestamptz,
  told_at        timestamptz,
  proven_at      timestamptz,
  claimed_at     timestamptz,

  constraint bookings_pkey primary key (id),
  constraint bookings_clinic_id_key unique (clinic_id, id),
  constraint bookings_appointment_key unique (clinic_id, appointment_id),
  constraint bookings_appointment_fkey foreign key (clinic_id, appointment_id)
    references app.appointments (clinic_id, id) on delete cascade,
  constraint bookings_calendar_fkey foreign key (clinic_id, calendar_id)
    references app.calendars (clinic_id, id) on delete restrict,
  constraint bookings_locale_check check (locale in ('en', 'ro', 'ur')),
  constraint bookings_name_check check (char_length(name) between 1 and 200),
  constraint bookings_phone_check check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  constraint bookings_email_check check (char_length(email) <= 254 and email like '%_@_%' and email = lower(email)),
  constraint bookings_birth_date_check check (birth_date >= '1850-01-01'),
  constraint bookings_note_check check (char_length(note) <= 500),
  constraint bookings_told_check check (told_at is null or num_nonnulls(name, phone, email) = 3),
  constraint bookings_proven_check check (proven_at is null or told_at is not null),
  constraint bookings_claimed_check check (claimed_at is null or proven_at is not null)
);

comment on table app.bookings is
  'One time that the public holds or has booked, and what the one who did says of themselves. A hold that nobody claimed goes a day later.';
comment on column app.bookings.secret_digest is 'open: SHA-256 of what opens it; the secret is in the address of the page alone';
comment on column app.bookings.visitor is 'pii: stands for the caller''s address, under the master key: nobody holds everything';
comment on column app.bookings.locale is 'pii: the language that they read';
comment on column app.bookings.name is 'pii';
comment on column app.bookings.phone is 'pii: E.164';
comment on column app.bookings.email is 'pii: plaintext, lower case: where the code goes, and what a returning patient is known by';
comment on column app.bookings.birth_date is 'pii';
comment on column app.bookings.note is 'phi: in their words';
comment on column app.bookings.may_contact is 'pii: whether the clinic may write to them about this visit';
comment on column app.bookings.code_digest is 'open: of the six digits in the mail, under the master key';
comment on column app.bookings.proof_digest is 'open: SHA-256 of the link in the mail';
comment on column app.bookings.proof_until is 'open: until when code and link count';
comment on column app.bookings.told_at is 'open: when they said who they are';
comment on column app.bookings.proven_at is 'open: when they showed that the address is theirs';

create unique index bookings_secret_digest_key on app.bookings (secret_digest);
create unique index bookings_proof_digest_key on app.bookings (proof_digest) where proof_digest is not null;
create index bookings_calendar_idx on app.bookings (clinic_id, calendar_id, held_at);
create index bookings_visitor_idx on app.bookings (clinic_id, visitor, held_at) where claimed_at is null;
create index bookings_held_at_idx on app.bookings (held_at) where claimed_at is null;

alter table app.bookings enable row level security;

create policy guest_reads on app.bookings for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy guest_holds on app.bookings for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy guest_changes on app.bookings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))))
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy staff_reads on app.bookings for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_writes on app.bookings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.write'))))
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));

grant select on app.bookings to authenticated;
grant insert (id, clinic_id, appointment_id, calendar_id, secret_digest, visitor, locale) on app.bookings to authenticated;
grant update (renewed_at, name, phone, email, birth_date, note, may_contact, locale, code_digest, proof_digest, proof_until,
              told_at, proven_at, claimed_at) on app.bookings to authenticated;

create table app.visit_links (
  id             uuid        not null,
  clinic_id      uuid        not null,
  appointment_id uuid        not null,
  purpose        text        not null,
  secret_digest  bytea       not null,
  locale         text        not null,
  until          timestamptz not null,
  made_at        timestamptz not null default now(),
  used_at        timestamptz,

  constraint visit_links_pkey primary key (id),
  constraint visit_links_clinic_id_key unique (clinic_id, id),
  constraint visit_links_appointment_fkey foreign key (clinic_id, appointment_id)
    references app.appointments (clinic_id, id) on delete cascade,
  constraint visit_links_purpose_check check (purpose in ('manage', 'respond')),
  constraint visit_links_locale_check check (locale in ('en', 'ro', 'ur'))
);

comment on table app.visit_links is
  'One link that opens one visit to whoever holds it: to move or cancel it until it begins, or for a while to say that they come.';
comment on column app.visit_links.secret_digest is 'open: SHA-256 of the link''s secret, which the database never sees';
comment on column app.visit_links.locale is 'pii: the language of whom it was given to';
comment on column app.visit_links.used_at is 'open: when something was last done by it';

create unique index visit_links_secret_digest_key on app.visit_links (secret_digest);
create index visit_links_appointment_idx on app.visit_links (clinic_id, appointment_id);

alter table app.visit_links enable row level security;

create policy guest_reads on app.visit_links for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy guest_makes on app.visit_links for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy guest_uses on app.visit_links for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('bookings.write'))))
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))));
create policy staff_reads on app.visit_links for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('appointments.read'))));
create policy staff_makes on app.visit_links for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('appointments.write'))));

grant select, insert (id, clinic_id, appointment_id, purpose, secret_digest, locale, until), update (used_at)
  on app.visit_links to authenticated;

create table app.booking_settings (
  clinic_id uuid   not null,
  origins   text[] not null default '{}',

  constraint booking_settings_pkey primary key (clinic_id),
  constraint booking_settings_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint booking_settings_origins_check check (cardinality(origins) <= 20 and array_position(origins, null) is null)
);

comment on table app.booking_settings is
  'What one clinic says of its public booking: the web sites that may show it inside their own pages. Without a row, none may.';

alter table app.booking_settings enable row level security;

create policy member_reads on app.booking_settings for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_says on app.booking_settings for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_changes on app.booking_settings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select, insert (clinic_id, origins), update (origins) on app.booking_settings to authenticated;

set role postgres;
