-- The ledger of stored bytes: what was reserved, what arrived, what is in the trash.

set role app_owner;

create table app.files (
  id          uuid        not null,
  clinic_id   uuid        not null,
  path        text        not null,
  name        text        not null,
  media_type  text        not null,
  bytes       bigint      not null,
  sha256      bytea,
  state       text        not null default 'reserved',
  created_by  uuid        not null default private.principal(),
  created_at  timestamptz not null default now(),
  deleted_at  timestamptz,
  deleted_by  uuid,
  reason      text,

  constraint files_pkey primary key (id),
  constraint files_clinic_id_key unique (clinic_id, id),
  constraint files_path_key unique (path),
  constraint files_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint files_path_check check (path like clinic_id::text || '/%'),
  constraint files_bytes_check check (bytes >= 0),
  constraint files_state_check check (state in ('reserved', 'stored', 'removed'))
);

comment on table app.files is
  'One stored object of a clinic. Bytes are reserved before the upload and settled after; the object goes by a job, the row stays.';
comment on column app.files.name is 'phi: what the person called it';

create trigger files_removal before update on app.files
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function private.stamp_removal();

select private.permit('files.read', 'files', 'Open files', '{owner,admin,doctor,receptionist,assistant,job}');
select private.permit('files.write', 'files', 'Add and remove files', '{owner,admin,doctor,receptionist,assistant,job}');

alter table app.files enable row level security;

create policy staff_reads on app.files for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('files.read'))));
create policy staff_adds on app.files for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('files.write'))));
create policy staff_changes on app.files for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('files.write'))))
  with check (clinic_id = any (array(select private.clinics_where('files.write'))));

grant select on app.files to authenticated;
grant insert (id, clinic_id, path, name, media_type, bytes) on app.files to authenticated;
grant update (name, bytes, sha256, state, deleted_at, reason) on app.files to authenticated;

set role postgres;
