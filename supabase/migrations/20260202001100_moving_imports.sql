-- Moving in: what a clinic brings from elsewhere, from the file to the last row and back again.

set role app_owner;

create table app.imports (
  id         uuid        not null,
  clinic_id  uuid        not null,
  kind       text        not null,
  system     text        not null,
  file_id    uuid        not null,
  layout     jsonb       not null,
  mapping    jsonb       not null,
  state      text        not null default 'mapping',
  rows       int         not null default 0,
  done       int         not null default 0,
  fault      text,
  version    int         not null default 1,
  created_by uuid        not null default private.principal(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint imports_pkey primary key (id),
  constraint imports_clinic_id_key unique (clinic_id, id),
  constraint imports_file_fkey foreign key (clinic_id, file_id) references app.files (clinic_id, id) on delete restrict,
  constraint imports_kind_check check (kind in ('patients')),
  constraint imports_system_check check (system ~ '^[a-z][a-z0-9_]{0,39}$'),
  constraint imports_layout_check check (jsonb_typeof(layout) = 'object'),
  constraint imports_mapping_check check (jsonb_typeof(mapping) = 'object'),
  constraint imports_state_check check (state in ('mapping', 'reading', 'checked', 'taking', 'taken', 'undoing', 'undone', 'failed')),
  constraint imports_rows_check check (rows >= 0 and done between 0 and rows)
);

comment on table app.imports is
  'One file that a clinic moves in from. Its rows wait in the context they are for; it is never deleted, so that what it brought can be told.';
comment on column app.imports.layout is 'open: how the file is written: encoding, delimiter, the names of its columns';
comment on column app.imports.mapping is 'open: which column means what';
comment on column app.imports.fault is 'open: the code of why it could not go on';

create index imports_newest_idx on app.imports (clinic_id, created_at desc, id);
create index imports_file_idx on app.imports (clinic_id, file_id);

create trigger imports_version before update on app.imports
  for each row execute function private.bump_version();

-- What is to be read, taken or undone is done by a job; a job that has worked its while asks for another the same way.
create function private.imports_queue() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.queue_work('import', jsonb_build_object('clinicId', new.clinic_id, 'importId', new.id), 'import:' || new.id);
  return null;
end $$;

create trigger imports_queue after update of state on app.imports
  for each row when (new.state in ('reading', 'taking', 'undoing')) execute function private.imports_queue();

alter table app.imports enable row level security;

create policy staff_reads on app.imports for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.read'))));
create policy staff_adds on app.imports for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_changes on app.imports for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))))
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));

grant select on app.imports to authenticated;
grant insert (id, clinic_id, kind, system, file_id, layout, mapping) on app.imports to authenticated;
grant update (mapping, state, rows, done, fault) on app.imports to authenticated;

-- What is moved in happened elsewhere and long ago. It is recorded like everything else, but it is not news: nobody is
-- written to and no page asks anew for each of a hundred thousand rows. The import itself is news, once.
drop trigger events_relay on app.events;
create trigger events_relay after insert on app.events
  for each row when (new.source <> 'import') execute function private.events_relay();
drop trigger events_announce on app.events;
create trigger events_announce after insert on app.events
  for each row when (new.clinic_id is not null and new.source <> 'import') execute function private.events_announce();

set role postgres;
