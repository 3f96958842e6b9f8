-- Patients who wait to be taken in: read from a file, judged, and only then registered.

set role app_owner;

create table app.patient_intake (
  clinic_id   uuid not null,
  import_id   uuid not null,
  line        int  not null,
  row_id      uuid not null,
  source_id   text,
  number      text,
  name        text not null default '',
  given_name  text,
  family_name text,
  name_latin  text,
  phone       text,
  email       text,
  birth_date  date,
  sex         text,
  address     text,
  sort_name   text not null generated always as (private.normalised(coalesce(name_latin, name))) stored collate "C",
  typed       jsonb,
  outcome     text,
  reasons     text[] not null default '{}',
  before      jsonb,
  taken_at    timestamptz,
  undone_at   timestamptz,

  constraint patient_intake_pkey primary key (clinic_id, import_id, line),
  constraint patient_intake_import_fkey foreign key (clinic_id, import_id)
    references app.imports (clinic_id, id) on delete cascade,
  constraint patient_intake_outcome_check check (outcome in ('add', 'change', 'same', 'ambiguous', 'wrong'))
) with (fillfactor = 50); -- no index knows taken_at, so that what is taken is noted on the line's own page

comment on table app.patient_intake is
  'One line of a file of patients. It says what would become of it, what did, and what stood there before; kept as long as it can be undone.';
comment on column app.patient_intake.row_id is 'open: the patient it is, or will be';
comment on column app.patient_intake.source_id is 'pii: what the other system calls them';
comment on column app.patient_intake.number is 'pii';
comment on column app.patient_intake.name is 'pii';
comment on column app.patient_intake.given_name is 'pii';
comment on column app.patient_intake.family_name is 'pii';
comment on column app.patient_intake.name_latin is 'pii';
comment on column app.patient_intake.phone is 'pii: E.164';
comment on column app.patient_intake.email is 'pii';
comment on column app.patient_intake.birth_date is 'pii';
comment on column app.patient_intake.sex is 'phi';
comment on column app.patient_intake.address is 'pii';
comment on column app.patient_intake.sort_name is 'pii';
comment on column app.patient_intake.typed is 'pii: what the line said, where it could not be understood';
comment on column app.patient_intake.before is 'pii: what stood in the record before';

create index patient_intake_number_idx on app.patient_intake (clinic_id, import_id, number) where number is not null;
create index patient_intake_row_idx on app.patient_intake (clinic_id, import_id, row_id);
create index patient_intake_unjudged_idx on app.patient_intake (clinic_id, import_id, line) where outcome is null;

alter table app.patient_intake enable row level security;

create policy staff_reads on app.patient_intake for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.read'))));
create policy staff_adds on app.patient_intake for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_changes on app.patient_intake for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))))
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_clears on app.patient_intake for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))));

grant select, delete on app.patient_intake to authenticated;
grant insert (clinic_id, import_id, line, row_id, source_id, number, name, given_name, family_name, name_latin, phone, email,
              birth_date, sex, address, typed, outcome, reasons) on app.patient_intake to authenticated;
grant update (row_id, outcome, reasons, before, taken_at, undone_at) on app.patient_intake to authenticated;

-- A table that was empty a second ago is planned for as if it still were: whoever fills it has it counted.
create function private.count_intake() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from private.clinics_where('imports.write')) then raise insufficient_privilege; end if;
  analyze app.patient_intake, app.patients, app.external_ids;
end $$;

grant execute on function private.count_intake() to authenticated;

set role postgres;
