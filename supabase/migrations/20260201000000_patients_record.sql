-- What a clinic notes of a patient beside who they are, and every phone they answer.

set role app_owner;

alter table app.patients add column status text not null default 'active';
alter table app.patients add column referral_source text;
alter table app.patients add column tags text[] not null default '{}';
alter table app.patients add column desk_note text;
alter table app.patients add column languages text[] not null default '{}';
alter table app.patients add column do_not_contact boolean not null default false;
alter table app.patients add column has_whatsapp boolean not null default false;
alter table app.patients add column photo_id uuid;
alter table app.patients add column other_phones text;
alter table app.patients add column merged_into uuid;

alter table app.patients add constraint patients_status_check check (status in ('lead', 'active', 'inactive', 'vip'));
alter table app.patients add constraint patients_referral_source_check check (char_length(referral_source) between 1 and 200);
alter table app.patients add constraint patients_tags_check
  check (cardinality(tags) <= 20 and char_length(array_to_string(tags, '')) <= 800 and array_position(tags, null) is null);
alter table app.patients add constraint patients_desk_note_check check (char_length(desk_note) between 1 and 2000);
alter table app.patients add constraint patients_languages_check
  check (cardinality(languages) <= 10 and array_to_string(languages, ',') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$');
alter table app.patients add constraint patients_photo_fkey foreign key (clinic_id, photo_id)
  references app.files (clinic_id, id) on delete set null (photo_id);
alter table app.patients add constraint patients_merged_into_fkey foreign key (clinic_id, merged_into)
  references app.patients (clinic_id, id) on delete restrict;
alter table app.patients add constraint patients_merged_into_check
  check (merged_into is null or (merged_into <> id and deleted_at is not null));

comment on column app.patients.status is 'pii: lead, active, inactive or vip';
comment on column app.patients.referral_source is 'pii: how they came to the clinic';
comment on column app.patients.tags is 'pii: the clinic''s own words for them';
comment on column app.patients.desk_note is 'pii: for the front desk, never for the patient';
comment on column app.patients.languages is 'pii: ISO 639, the one they like best first';
comment on column app.patients.do_not_contact is 'pii: nobody writes to them or calls them, whatever they agreed to';
comment on column app.patients.has_whatsapp is 'pii: the main phone has WhatsApp';
comment on column app.patients.photo_id is 'pii';
comment on column app.patients.other_phones is 'pii: of patient_phones, kept by a trigger so that a search finds them';
comment on column app.patients.merged_into is 'open: whose record this one went into, as long as the merge stands';

create index patients_photo_idx on app.patients (clinic_id, photo_id) where photo_id is not null;
create index patients_merged_into_idx on app.patients (clinic_id, merged_into) where merged_into is not null;

alter table app.patients alter column search set expression as
  (private.normalised(name || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(name_latin, '')
    || ' ' || number || ' ' || coalesce(phone, '') || ' ' || coalesce(other_phones, '') || ' ' || coalesce(email, '')));

-- What a trigger keeps is no edit: only what people change counts as one.
drop trigger patients_version on app.patients;
create trigger patients_version before update of number, name, given_name, family_name, prefix, name_latin, phone, email,
    birth_date, sex, address, status, referral_source, tags, desk_note, languages, do_not_contact, has_whatsapp, photo_id,
    deleted_at, merged_into on app.patients
  for each row execute function private.bump_version();

create table app.patient_phones (
  id         uuid        not null,
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  rank       int         not null default 0,
  phone      text        not null,
  label      text,
  whatsapp   boolean     not null default false,
  added_by   uuid        not null default private.principal(),
  added_at   timestamptz not null default now(),
  ended_at   timestamptz,

  constraint patient_phones_pkey primary key (id),
  constraint patient_phones_clinic_id_key unique (clinic_id, id),
  constraint patient_phones_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint patient_phones_phone_check check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  constraint patient_phones_label_check check (char_length(label) between 1 and 40)
);

comment on table app.patient_phones is
  'One phone of a patient beside their main one. Never changed: what no longer rings is ended.';
comment on column app.patient_phones.phone is 'pii: E.164';
comment on column app.patient_phones.label is 'pii: whose it is, or where it rings';

create index patient_phones_patient_idx on app.patient_phones (clinic_id, patient_id) where ended_at is null;
create index patient_phones_phone_idx on app.patient_phones (clinic_id, phone) where ended_at is null;
create index patients_phone_idx on app.patients (clinic_id, phone) where phone is not null and deleted_at is null;

create function private.patient_phones_search() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.patients p
     set other_phones = (select string_agg(f.phone, ' ' order by f.rank, f.id) from app.patient_phones f
                          where f.clinic_id = p.clinic_id and f.patient_id = p.id and f.ended_at is null)
   where p.clinic_id = coalesce(new.clinic_id, old.clinic_id) and p.id in (new.patient_id, old.patient_id);
  return null;
end $$;

create trigger patient_phones_search after insert or update or delete on app.patient_phones
  for each row execute function private.patient_phones_search();

create table app.related_persons (
  id                 uuid        not null,
  clinic_id          uuid        not null,
  patient_id         uuid        not null,
  related_patient_id uuid,
  rank               int         not null default 0,
  relation           text        not null,
  name               text        not null,
  phone              text,
  email              text,
  may_decide         boolean     not null default false,
  may_pay            boolean     not null default false,
  is_emergency       boolean     not null default false,
  added_by           uuid        not null default private.principal(),
  added_at           timestamptz not null default now(),
  ended_at           timestamptz,

  constraint related_persons_pkey primary key (id),
  constraint related_persons_clinic_id_key unique (clinic_id, id),
  constraint related_persons_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint related_persons_related_patient_fkey foreign key (clinic_id, related_patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint related_persons_relation_check check (relation in
    ('parent', 'guardian', 'spouse', 'child', 'sibling', 'grandparent', 'relative', 'carer', 'friend', 'employer', 'other')),
  constraint related_persons_name_check check (char_length(name) between 1 and 200),
  constraint related_persons_phone_check check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  constraint related_persons_email_check check (char_length(email) <= 254 and email like '%_@_%')
);

comment on table app.related_persons is
  'One person who stands beside a patient: family, a guardian, whom to call in an emergency. Never changed: a new row follows an ended one.';
comment on column app.related_persons.relation is 'pii: what this person is to the patient';
comment on column app.related_persons.name is 'pii';
comment on column app.related_persons.phone is 'pii: E.164';
comment on column app.related_persons.email is 'pii';
comment on column app.related_persons.may_decide is 'open: may agree to treatment for the patient';
comment on column app.related_persons.may_pay is 'open: pays for the patient';

create index related_persons_patient_idx on app.related_persons (clinic_id, patient_id) where ended_at is null;
create index related_persons_related_patient_idx on app.related_persons (clinic_id, related_patient_id)
  where related_patient_id is not null;

alter table app.patient_phones enable row level security;
alter table app.related_persons enable row level security;

create policy staff_reads on app.patient_phones for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy patient_reads on app.patient_phones for select to authenticated
  using (patient_id = any (array(select private.patients_where('record.read'))));
create policy staff_adds on app.patient_phones for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));
create policy staff_ends on app.patient_phones for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.write'))))
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

create policy staff_reads on app.related_persons for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_adds on app.related_persons for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));
create policy staff_ends on app.related_persons for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.write'))))
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

grant insert (status, referral_source, tags, desk_note, languages, do_not_contact, has_whatsapp, photo_id)
  on app.patients to authenticated;
grant update (status, referral_source, tags, desk_note, languages, do_not_contact, has_whatsapp, photo_id)
  on app.patients to authenticated;

grant select on app.patient_phones, app.related_persons to authenticated;
grant insert (id, clinic_id, patient_id, rank, phone, label, whatsapp) on app.patient_phones to authenticated;
grant update (ended_at) on app.patient_phones to authenticated;
grant insert (id, clinic_id, patient_id, related_patient_id, rank, relation, name, phone, email, may_decide, may_pay,
              is_emergency) on app.related_persons to authenticated;
grant update (ended_at) on app.related_persons to authenticated;

set role postgres;
