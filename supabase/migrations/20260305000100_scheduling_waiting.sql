-- The waiting list: who would come sooner, for what, with whom and when.

set role app_owner;

create table app.waiting_settings (
  clinic_id     uuid        not null,
  automatic     boolean     not null default false,
  at_once       int         not null default 3,
  lasts_minutes int         not null default 60,
  least_notice  int         not null default 60,
  most_per_day  int         not null default 2,
  quiet_from    time        not null default '20:00',
  quiet_until   time        not null default '08:00',
  version       int         not null default 1,
  updated_at    timestamptz not null default now(),

  constraint waiting_settings_pkey primary key (clinic_id),
  constraint waiting_settings_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint waiting_settings_at_once_check check (at_once between 1 and 20),
  constraint waiting_settings_lasts_minutes_check check (lasts_minutes between 5 and 1440),
  constraint waiting_settings_least_notice_check check (least_notice between 0 and 10080),
  constraint waiting_settings_most_per_day_check check (most_per_day between 1 and 20)
);

comment on table app.waiting_settings is 'How one clinic fills the gaps in its day. Without a row, as the columns'' defaults say.';
comment on column app.waiting_settings.automatic is 'open: a gap is offered without anybody at the desk saying so';
comment on column app.waiting_settings.at_once is 'open: how many are asked at the same time';
comment on column app.waiting_settings.lasts_minutes is 'open: how long an offer stands before the next are asked';
comment on column app.waiting_settings.least_notice is 'open: minutes before a gap begins; nobody is asked later';
comment on column app.waiting_settings.most_per_day is 'open: how many offers one person is sent within a day';
comment on column app.waiting_settings.quiet_from is 'open: the clinic''s wall clock; until quiet_until nobody is asked by itself. Both alike: no quiet hours';

create trigger waiting_settings_version before update on app.waiting_settings
  for each row execute function private.bump_version();

create table app.waiting_entries (
  id              uuid        not null,
  clinic_id       uuid        not null,
  location_id     uuid        not null,
  patient_id      uuid        not null,
  service_id      uuid,
  practitioner_id uuid,
  appointment_id  uuid,
  minutes         int         not null,
  weekdays        int[]       not null default '{}',
  earliest        time,
  latest          time,
  from_day        date,
  until_day       date,
  notice_minutes  int         not null default 120,
  priority        int         not null default 0,
  due_on          date,
  note            text        not null default '',
  source          text        not null default 'desk',
  status          text        not null default 'waiting',
  booked_id       uuid,
  version         int         not null default 1,
  asked_by        uuid        not null default private.principal(),
  asked_at        timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  ended_at        timestamptz,

  constraint waiting_entries_pkey primary key (id),
  constraint waiting_entries_clinic_id_key unique (clinic_id, id),
  constraint waiting_entries_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint waiting_entries_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint waiting_entries_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint waiting_entries_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint waiting_entries_appointment_fkey foreign key (clinic_id, appointment_id, patient_id)
    references app.appointments (clinic_id, id, patient_id) on delete restrict deferrable,
  constraint waiting_entries_booked_fkey foreign key (clinic_id, booked_id)
    references app.appointments (clinic_id, id) on delete restrict,
  constraint waiting_entries_minutes_check check (minutes between 5 and 480),
  constraint waiting_entries_weekdays_check check (weekdays <@ '{1,2,3,4,5,6,7}'::int[] and cardinality(weekdays) <= 7),
  constraint waiting_entries_latest_check check (latest > earliest),
  constraint waiting_entries_until_day_check check (until_day >= from_day),
  constraint waiting_entries_notice_minutes_check check (notice_minutes between 0 and 20160),
  constraint waiting_entries_priority_check check (priority between 0 and 2),
  constraint waiting_entries_note_check check (char_length(note) <= 500),
  constraint waiting_entries_source_check check (source in ('desk', 'portal', 'booking', 'chat', 'api', 'import', 'job')),
  constraint waiting_entries_status_check check (status in ('waiting', 'booked', 'left', 'expired')),
  constraint waiting_entries_booked_check check ((status = 'booked') = (booked_id is not null))
);

comment on table app.waiting_entries is
  'One wish of a patient to come sooner. Ends by being booked, by leaving or by time; never deleted.';
comment on column app.waiting_entries.appointment_id is 'open: the later visit that would be moved forward; a new one is booked where there is none';
comment on column app.waiting_entries.weekdays is 'open: 1 is Monday; none is any';
comment on column app.waiting_entries.earliest is 'open: the clinic''s wall clock';
comment on column app.waiting_entries.notice_minutes is 'open: how long before a gap they must hear of it, to get there';
comment on column app.waiting_entries.priority is 'phi: 0 as others, 1 soon, 2 urgent';
comment on column app.waiting_entries.due_on is 'phi: by when they should have been seen';
comment on column app.waiting_entries.note is 'phi: for the desk';

create index waiting_entries_list_idx on app.waiting_entries (clinic_id, status, asked_at, id);
create index waiting_entries_patient_idx on app.waiting_entries (clinic_id, patient_id);
create index waiting_entries_location_idx on app.waiting_entries (clinic_id, location_id);
create index waiting_entries_service_idx on app.waiting_entries (clinic_id, service_id);
create index waiting_entries_practitioner_idx on app.waiting_entries (clinic_id, practitioner_id);
create index waiting_entries_appointment_idx on app.waiting_entries (clinic_id, appointment_id);
create index waiting_entries_booked_idx on app.waiting_entries (clinic_id, booked_id);

create trigger waiting_entries_version before update on app.waiting_entries
  for each row execute function private.bump_version();

create function private.waiting_entries_end() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.ended_at := case when new.status = 'waiting' then null else now() end;
  return new;
end $$;

create trigger waiting_entries_end before update of status on app.waiting_entries
  for each row execute function private.waiting_entries_end();

insert into private.patient_columns (table_name, column_name, fate) values ('app.waiting_entries', 'patient_id', 'follows');

select private.permit('waiting.read', 'scheduling', 'See the waiting list', '{owner,admin,doctor,receptionist,assistant,job}');
select private.permit('waiting.write', 'scheduling', 'Keep the waiting list and offer gaps',
  '{owner,admin,doctor,receptionist,assistant,job}');

alter table app.waiting_settings enable row level security;
alter table app.waiting_entries enable row level security;

create policy member_reads on app.waiting_settings for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy staff_adds on app.waiting_settings for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_changes on app.waiting_settings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

create policy staff_reads on app.waiting_entries for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.read'))));
create policy staff_adds on app.waiting_entries for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('waiting.write'))));
create policy staff_changes on app.waiting_entries for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('waiting.write'))))
  with check (clinic_id = any (array(select private.clinics_where('waiting.write'))));

grant select on app.waiting_settings, app.waiting_entries to authenticated;
grant insert (clinic_id, automatic, at_once, lasts_minutes, least_notice, most_per_day, quiet_from, quiet_until),
  update (automatic, at_once, lasts_minutes, least_notice, most_per_day, quiet_from, quiet_until)
  on app.waiting_settings to authenticated;
grant insert (id, clinic_id, location_id, patient_id, service_id, practitioner_id, appointment_id, minutes, weekdays, earliest,
              latest, from_day, until_day, notice_minutes, priority, due_on, note, source),
  update (service_id, practitioner_id, minutes, weekdays, earliest, latest, from_day, until_day, notice_minutes, priority,
          due_on, note, status, booked_id)
  on app.waiting_entries to authenticated;

-- Whoever's last day has passed waits no longer.
create function private.sweep_waiting() returns void
  language sql volatile security definer set search_path = '' as $$
  update app.waiting_entries e set status = 'expired'
   where e.status = 'waiting' and e.until_day < (now() - interval '1 day')::date;
$$;

set role postgres;

select cron.schedule('sweep-waiting', '27 3 * * *', 'select private.sweep_waiting()');
