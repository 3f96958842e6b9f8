-- More than patients is moved in: services, appointments and balances wait line by line in one table.

set role app_owner;

alter table app.imports
  drop constraint imports_kind_check,
  add constraint imports_kind_check check (kind in ('patients', 'services', 'appointments', 'balances'));

comment on column app.imports.kind is 'open: what its lines are';

grant update (kind, system) on app.imports to authenticated;

create table app.import_lines (
  clinic_id uuid    not null,
  import_id uuid    not null,
  line      int     not null,
  row_id    uuid    not null,
  source_id text,
  mark      text,
  said      jsonb   not null default '{}',
  found     jsonb   not null default '{}',
  typed     jsonb   not null default '{}',
  outcome   text,
  reasons   text[]  not null default '{}',
  before    jsonb,
  kept      boolean not null default false,
  taken_at  timestamptz,
  undone_at timestamptz,

  constraint import_lines_pkey primary key (clinic_id, import_id, line),
  constraint import_lines_import_fkey foreign key (clinic_id, import_id)
    references app.imports (clinic_id, id) on delete cascade,
  constraint import_lines_outcome_check check (outcome in ('add', 'change', 'same', 'ambiguous', 'wrong'))
);

comment on table app.import_lines is
  'One line of a file of services, appointments or balances. It says what would become of it, what did, and what stood there before; kept as long as it can be undone.';
comment on column app.import_lines.row_id is 'open: the row it is, or will be';
comment on column app.import_lines.source_id is 'pii: what the other system calls it';
comment on column app.import_lines.mark is 'pii: what stands once in a file';
comment on column app.import_lines.said is 'phi: what the line says, understood';
comment on column app.import_lines.found is 'open: which rows of ours it speaks of';
comment on column app.import_lines.typed is 'phi: what the line says, as it was written';
comment on column app.import_lines.before is 'phi: what stood in the row before';
comment on column app.import_lines.kept is 'open: that it stays, though the rest was undone: somebody has worked with it';

create index import_lines_row_idx on app.import_lines (clinic_id, row_id);
create index import_lines_unjudged_idx on app.import_lines (clinic_id, import_id, line) where outcome is null;

alter table app.import_lines enable row level security;

create policy staff_reads on app.import_lines for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.read'))));
create policy staff_adds on app.import_lines for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_changes on app.import_lines for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))))
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_clears on app.import_lines for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))));

grant select, delete on app.import_lines to authenticated;
grant insert (clinic_id, import_id, line, row_id, source_id, mark, said, typed, outcome, reasons) on app.import_lines to authenticated;
grant update (row_id, found, outcome, reasons, before, kept, taken_at, undone_at) on app.import_lines to authenticated;

-- A table that was empty a second ago is planned for as if it still were: whoever fills it has it counted.
create function private.count_lines() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from private.clinics_where('imports.write')) then raise insufficient_privilege; end if;
  analyze app.import_lines;
end $$;

grant execute on function private.count_lines() to authenticated;

-- A price list is moved in by a job.
insert into app.role_permissions (role, permission) values ('job', 'services.write');

set role postgres;
