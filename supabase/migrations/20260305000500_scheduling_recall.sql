-- Recall: after which service, and how long after it, patients are asked to come again; and whom that concerns.

set role app_owner;

create table app.recall_rules (
  id           uuid        not null,
  clinic_id    uuid        not null,
  name         text        not null,
  months       int         not null,
  least_age    int,
  most_age     int,
  channels     text[]      not null default '{phone}',
  attempts     int         not null default 3,
  spacing_days int         not null default 14,
  version      int         not null default 1,
  made_by      uuid        not null default private.principal(),
  made_at      timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  withdrawn_at timestamptz,

  constraint recall_rules_pkey primary key (id),
  constraint recall_rules_clinic_id_key unique (clinic_id, id),
  constraint recall_rules_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint recall_rules_name_check check (char_length(trim(name)) between 1 and 100),
  constraint recall_rules_months_check check (months between 1 and 60),
  constraint recall_rules_least_age_check check (least_age between 0 and 120),
  constraint recall_rules_most_age_check check (most_age between 0 and 120 and most_age >= coalesce(least_age, 0)),
  constraint recall_rules_channels_check
    check (cardinality(channels) > 0 and channels <@ '{phone,sms,whatsapp,email}'::text[] and array_position(channels, null) is null),
  constraint recall_rules_attempts_check check (attempts between 1 and 20),
  constraint recall_rules_spacing_days_check check (spacing_days between 0 and 365)
);

comment on table app.recall_rules is
  'One reason to ask patients back: so many months after their last visit for one of its services. When and after what never change; a withdrawn one keeps its row and stops the recalls that wait.';
comment on column app.recall_rules.least_age is 'open: whole years on the day that they are due; null for any';
comment on column app.recall_rules.attempts is 'open: after so many without an answer the desk is told that it is enough';
comment on column app.recall_rules.spacing_days is 'open: between one attempt and the next';

create unique index recall_rules_name_key on app.recall_rules (clinic_id, lower(name)) where withdrawn_at is null;

create trigger recall_rules_version before update on app.recall_rules
  for each row execute function private.bump_version();

create table app.recall_rule_services (
  clinic_id  uuid not null,
  rule_id    uuid not null,
  service_id uuid not null,

  constraint recall_rule_services_pkey primary key (clinic_id, rule_id, service_id),
  constraint recall_rule_services_rule_fkey foreign key (clinic_id, rule_id)
    references app.recall_rules (clinic_id, id) on delete cascade,
  constraint recall_rule_services_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict
);

comment on table app.recall_rule_services is 'One service after which a rule asks patients back.';

create index recall_rule_services_service_idx on app.recall_rule_services (clinic_id, service_id);

create table app.recalls (
  id            uuid        not null,
  clinic_id     uuid        not null,
  rule_id       uuid        not null,
  patient_id    uuid        not null,
  last_id       uuid,
  last_on       date        not null,
  due_on        date        not null,
  status        text        not null default 'open',
  snoozed_until date,
  attempts      int         not null default 0,
  attempted_at  timestamptz,
  outcome       text,
  booked_id     uuid,
  ended_at      timestamptz,

  constraint recalls_pkey primary key (id),
  constraint recalls_clinic_id_key unique (clinic_id, id),
  constraint recalls_rule_fkey foreign key (clinic_id, rule_id) references app.recall_rules (clinic_id, id) on delete restrict,
  constraint recalls_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint recalls_last_fkey foreign key (clinic_id, last_id)
    references app.appointments (clinic_id, id) on delete set null (last_id),
  constraint recalls_booked_fkey foreign key (clinic_id, booked_id)
    references app.appointments (clinic_id, id) on delete set null (booked_id),
  constraint recalls_status_check check (status in ('open', 'booked', 'seen', 'stopped'))
);

comment on table app.recalls is
  'One patient who is to come again by one rule: open until a visit is booked, seen when they came, stopped by the desk. The next follows the visit that they came to; never deleted.';
comment on column app.recalls.last_on is 'phi: the clinic''s day of the visit that it counts from';
comment on column app.recalls.due_on is 'phi';
comment on column app.recalls.snoozed_until is 'open: not on the worklist before that day';
comment on column app.recalls.attempts is 'open: kept by recall_attempts';
comment on column app.recalls.outcome is 'phi: of the last attempt';

create unique index recalls_standing_key on app.recalls (clinic_id, rule_id, patient_id) where status in ('open', 'booked');
create index recalls_worklist_idx on app.recalls (clinic_id, due_on, id) where status = 'open';
create index recalls_month_idx on app.recalls (clinic_id, due_on, rule_id);
create index recalls_rule_idx on app.recalls (clinic_id, rule_id);
create index recalls_patient_idx on app.recalls (clinic_id, patient_id);
create index recalls_last_idx on app.recalls (clinic_id, last_id);
create index recalls_booked_idx on app.recalls (clinic_id, booked_id);

create table app.recall_attempts (
  id        uuid        not null,
  clinic_id uuid        not null,
  recall_id uuid        not null,
  channel   text        not null,
  outcome   text        not null,
  note      text        not null default '',
  made_by   uuid        not null default private.principal(),
  made_at   timestamptz not null default now(),

  constraint recall_attempts_pkey primary key (id),
  constraint recall_attempts_clinic_id_key unique (clinic_id, id),
  constraint recall_attempts_recall_fkey foreign key (clinic_id, recall_id)
    references app.recalls (clinic_id, id) on delete restrict,
  constraint recall_attempts_channel_check check (channel in ('phone', 'sms', 'whatsapp', 'email', 'in_person')),
  constraint recall_attempts_outcome_check check (outcome in ('sent', 'reached', 'no_answer', 'refused', 'do_not_contact')),
  constraint recall_attempts_note_check check (char_length(note) <= 500)
);

comment on table app.recall_attempts is 'One time that somebody tried to reach a patient who is due. Never changed.';
comment on column app.recall_attempts.outcome is 'phi';
comment on column app.recall_attempts.note is 'phi';

create index recall_attempts_recall_idx on app.recall_attempts (clinic_id, recall_id, made_at);

insert into private.patient_columns (table_name, column_name, fate, apart) values ('app.recalls', 'patient_id', 'follows', '{rule_id}');

select private.permit('recalls.read', 'scheduling', 'See who is due', '{owner,admin,doctor,receptionist,assistant,job}');
select private.permit('recalls.write', 'scheduling', 'Ask patients back and note what came of it',
  '{owner,admin,doctor,receptionist,assistant,job}');

alter table app.recall_rules enable row level security;
alter table app.recall_rule_services enable row level security;
alter table app.recalls enable row level security;
alter table app.recall_attempts enable row level security;

create policy staff_reads on app.recall_rules for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('recalls.read'))));
create policy staff_adds on app.recall_rules for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_changes on app.recall_rules for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

create policy staff_reads on app.recall_rule_services for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('recalls.read'))));
create policy staff_adds on app.recall_rule_services for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

create policy staff_reads on app.recalls for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('recalls.read'))));
create policy staff_changes on app.recalls for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('recalls.write'))) and status = 'open')
  with check (clinic_id = any (array(select private.clinics_where('recalls.write'))) and status in ('open', 'stopped'));

create policy staff_reads on app.recall_attempts for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('recalls.read'))));
create policy staff_adds on app.recall_attempts for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('recalls.write'))));

grant select on app.recall_rules, app.recall_rule_services, app.recalls, app.recall_attempts to authenticated;
grant insert (id, clinic_id, name, months, least_age, most_age, channels, attempts, spacing_days),
  update (name, channels, attempts, spacing_days, withdrawn_at) on app.recall_rules to authenticated;
grant insert (clinic_id, rule_id, service_id) on app.recall_rule_services to authenticated;
grant update (snoozed_until, status, ended_at) on app.recalls to authenticated;
grant insert (id, clinic_id, recall_id, channel, outcome, note) on app.recall_attempts to authenticated;

-- An attempt is counted where the worklist reads it.
create function private.recall_attempts_count() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.recalls r
     set attempts = r.attempts + 1, attempted_at = now(), outcome = new.outcome,
         status = case when r.status = 'open' and new.outcome in ('refused', 'do_not_contact') then 'stopped' else r.status end,
         ended_at = case when r.status = 'open' and new.outcome in ('refused', 'do_not_contact') then now() else r.ended_at end
   where r.clinic_id = new.clinic_id and r.id = new.recall_id;
  return null;
end $$;

create trigger recall_attempts_count after insert on app.recall_attempts
  for each row execute function private.recall_attempts_count();

set role postgres;
