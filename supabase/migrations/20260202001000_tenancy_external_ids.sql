-- What other systems call our rows: the key by which the same file read again finds what it made before.

set role app_owner;

create table app.external_ids (
  clinic_id  uuid        not null,
  system     text        not null,
  kind       text        not null,
  value      text        not null,
  row_id     uuid        not null,
  import_id  uuid,
  created_at timestamptz not null default now(),

  constraint external_ids_pkey primary key (clinic_id, system, kind, value),
  constraint external_ids_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint external_ids_system_check check (system ~ '^[a-z][a-z0-9_]{0,39}$'),
  constraint external_ids_kind_check check (kind ~ '^[a-z_]{1,40}$'),
  constraint external_ids_value_check check (char_length(value) between 1 and 200)
);

comment on table app.external_ids is
  'What one other system calls one of our rows. No foreign key to the row: it may be of any table. Undone with the import that brought it.';
comment on column app.external_ids.value is 'pii: the other system''s own id';
comment on column app.external_ids.import_id is 'open: which import brought it; null for one that came by another way';

create index external_ids_row_idx on app.external_ids (clinic_id, kind, row_id);

select private.permit('imports.read', 'clinic', 'See what was moved in, and from where', '{owner,admin,job}');
select private.permit('imports.write', 'clinic', 'Move records in from elsewhere, and undo it', '{owner,admin,job}');

alter table app.external_ids enable row level security;

create policy staff_reads on app.external_ids for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.read'))));
create policy staff_imports on app.external_ids for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('imports.write'))));
create policy staff_undoes on app.external_ids for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('imports.write'))));

grant select, delete on app.external_ids to authenticated;
grant insert (clinic_id, system, kind, value, row_id, import_id) on app.external_ids to authenticated;

-- Takes a run of numbers at once; as with one, whoever takes them may fail and then nobody has taken any.
create function private.next_numbers(clinic uuid, location uuid, kind text, many int) returns setof text
  language sql volatile security definer set search_path = '' as $$
  with taken as (
    update app.number_series s set next = s.next + many
     where s.clinic_id = clinic and s.location_id = location and s.kind = next_numbers.kind and many > 0
       and clinic in (select private.clinics_of_member())
    returning s.prefix, s.digits, s.next - many as first)
  select t.prefix || lpad(n::text, greatest(t.digits, length(n::text)), '0')
    from taken t, generate_series(t.first, t.first + many - 1) n order by n;
$$;

grant execute on function private.next_numbers(uuid, uuid, text, int) to authenticated;

set role postgres;
