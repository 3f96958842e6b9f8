-- Which files belong to whose record.

set role app_owner;

create table app.patient_files (
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  file_id    uuid        not null,
  kind       text        not null default 'other',
  note       text        not null default '',
  created_by uuid        not null default private.principal(),
  created_at timestamptz not null default now(),

  constraint patient_files_pkey primary key (clinic_id, patient_id, file_id),
  constraint patient_files_patient_fkey foreign key (clinic_id, patient_id) references app.patients (clinic_id, id) on delete restrict,
  constraint patient_files_file_fkey foreign key (clinic_id, file_id) references app.files (clinic_id, id) on delete restrict,
  constraint patient_files_kind_check check (kind in ('photo', 'image', 'x_ray', 'letter', 'result', 'consent', 'other')),
  constraint patient_files_note_check check (char_length(note) <= 500)
);

comment on table app.patient_files is 'One file in one patient''s record. Never taken out: a file that should go goes to the trash.';
comment on column app.patient_files.kind is 'phi: what it is';
comment on column app.patient_files.note is 'phi: what somebody wrote beside it';

create index patient_files_file_idx on app.patient_files (clinic_id, file_id);

alter table app.patient_files enable row level security;

create policy staff_reads on app.patient_files for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('files.read'))));
create policy staff_adds on app.patient_files for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('files.write'))));

grant select on app.patient_files to authenticated;
grant insert (clinic_id, patient_id, file_id, kind, note) on app.patient_files to authenticated;

insert into private.patient_columns (table_name, column_name, fate, key_column, apart) values
  ('app.patient_files', 'patient_id', 'follows', 'file_id', '{file_id}');

-- A photo that goes to the trash stands for nobody any more.
create function private.files_photo() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.patients p set photo_id = null where p.clinic_id = new.clinic_id and p.photo_id = new.id;
  return null;
end $$;

create trigger files_photo after update of deleted_at on app.files
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function private.files_photo();

set role postgres;
