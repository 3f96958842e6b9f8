-- What can be downloaded about a service: how to prepare, what to do afterwards.

set role app_owner;

create table app.service_files (
  clinic_id    uuid        not null,
  service_id   uuid        not null,
  file_id      uuid        not null,
  for_patients boolean     not null default false,
  created_by   uuid        not null default private.principal(),
  created_at   timestamptz not null default now(),

  constraint service_files_pkey primary key (clinic_id, service_id, file_id),
  constraint service_files_service_fkey foreign key (clinic_id, service_id)
    references app.services (clinic_id, id) on delete restrict,
  constraint service_files_file_fkey foreign key (clinic_id, file_id)
    references app.files (clinic_id, id) on delete restrict
);

comment on table app.service_files is 'One file that is attached to one service. Never taken out: a file that should go goes to the trash.';
comment on column app.service_files.for_patients is 'open: whether patients of the clinic may download it in the portal';

create index service_files_file_idx on app.service_files (clinic_id, file_id);

-- The files that patients of a clinic may open beside their own: of services that stand, and not in the trash.
create function private.files_for_patients() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select a.file_id
    from app.service_files a
    join app.services s on s.clinic_id = a.clinic_id and s.id = a.service_id and s.deleted_at is null
    join app.files f on f.clinic_id = a.clinic_id and f.id = a.file_id and f.state = 'stored' and f.deleted_at is null
   where a.for_patients and a.clinic_id in (select private.clinics_of_patient());
end $$;

grant execute on function private.files_for_patients() to authenticated;

alter table app.service_files enable row level security;

create policy staff_reads on app.service_files for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.service_files for select to authenticated
  using (file_id = any (array(select private.files_for_patients())));
create policy staff_adds on app.service_files for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.service_files for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

create policy patient_reads on app.files for select to authenticated
  using (id = any (array(select private.files_for_patients())));

grant select on app.service_files to authenticated;
grant insert (clinic_id, service_id, file_id, for_patients), update (for_patients) on app.service_files to authenticated;

set role postgres;
