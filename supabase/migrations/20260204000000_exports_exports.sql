-- Moving out: a clinic takes all it has with it. Somebody asks; the clinic's job writes it, file by file; whoever may asks
-- for a link and fetches it; the clock takes it away.

set role app_owner;

create table app.exports (
  id         uuid        not null,
  clinic_id  uuid        not null,
  state      text        not null default 'making',
  step       int         not null default 0,
  steps      int         not null,
  rows       bigint      not null default 0,
  bytes      bigint      not null default 0,
  digest     bytea,
  fault      text,
  asked_by   uuid        not null default private.principal(),
  asked_at   timestamptz not null default now(),
  moved_at   timestamptz not null default now(),
  until      timestamptz,

  constraint exports_pkey primary key (id),
  constraint exports_clinic_id_key unique (clinic_id, id),
  constraint exports_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint exports_asked_by_fkey foreign key (asked_by) references app.principals (id) on delete restrict,
  constraint exports_state_check check (state in ('making', 'made', 'failed', 'removed')),
  constraint exports_steps_check check (steps > 0 and step between 0 and steps),
  constraint exports_weight_check check (rows >= 0 and bytes >= 0),
  constraint exports_made_check check (state <> 'made' or digest is not null and until is not null)
);

comment on table app.exports is
  'One taking out of all that a clinic has. It can be fetched until its time is over; then what was written goes and the row stays.';
comment on column app.exports.step is 'open: how many of its steps are done';
comment on column app.exports.bytes is 'open: what the whole archive weighs';
comment on column app.exports.digest is 'open: SHA-256 of its manifest, which names that of every other file';
comment on column app.exports.fault is 'open: the code of why it could not be made';
comment on column app.exports.moved_at is 'open: when it last came further';
comment on column app.exports.until is 'open: until when it can be fetched';

create index exports_newest_idx on app.exports (clinic_id, asked_at desc, id);
create index exports_asked_by_idx on app.exports (asked_by);
create unique index exports_making_key on app.exports (clinic_id) where state = 'making';
create index exports_due_idx on app.exports (until) where state in ('made', 'failed');

create table app.export_parts (
  clinic_id uuid        not null,
  export_id uuid        not null,
  position  int         not null,
  step      int         not null,
  name      text        not null,
  path      text        not null,
  file_id   uuid,
  bytes     bigint      not null,
  rows      int         not null default 0,
  sums      jsonb       not null default '{}',
  digest    bytea       not null,
  reached   text,
  made_at   timestamptz not null default now(),

  constraint export_parts_pkey primary key (clinic_id, export_id, position),
  constraint export_parts_name_key unique (clinic_id, export_id, name),
  constraint export_parts_export_fkey foreign key (clinic_id, export_id) references app.exports (clinic_id, id) on delete cascade,
  constraint export_parts_file_fkey foreign key (clinic_id, file_id) references app.files (clinic_id, id) on delete restrict,
  constraint export_parts_path_check check (path ^@ (clinic_id || '/')),
  constraint export_parts_weight_check check (position >= 0 and step >= 0 and rows >= 0 and bytes >= 0),
  constraint export_parts_sums_check check (jsonb_typeof(sums) = 'object')
);

comment on table app.export_parts is
  'One file of an export, at its place in the archive. What was written for it goes with the export; what is a file of the clinic''s stays where it is.';
comment on column app.export_parts.name is 'phi: what it is called in the archive';
comment on column app.export_parts.path is 'open: where its object lies';
comment on column app.export_parts.sums is 'open: amounts added up, by column and currency, in minor units';
comment on column app.export_parts.digest is 'open: SHA-256 of its bytes';
comment on column app.export_parts.reached is 'open: the key of the last row in it, where the next part of the same table begins';

create index export_parts_file_idx on app.export_parts (clinic_id, file_id) where file_id is not null;

create table app.export_links (
  id        uuid        not null,
  clinic_id uuid        not null,
  export_id uuid        not null,
  digest    bytea       not null,
  made_by   uuid        not null default private.principal(),
  made_at   timestamptz not null default now(),
  until     timestamptz not null default now() + interval '15 minutes',

  constraint export_links_pkey primary key (id),
  constraint export_links_clinic_id_key unique (clinic_id, id),
  constraint export_links_digest_key unique (digest),
  constraint export_links_export_fkey foreign key (clinic_id, export_id) references app.exports (clinic_id, id) on delete cascade,
  constraint export_links_made_by_fkey foreign key (made_by) references app.principals (id) on delete restrict
);

comment on table app.export_links is 'One link to one export, good for a quarter of an hour and for nobody but whoever asked for it.';
comment on column app.export_links.digest is 'secret: what the link''s secret is known by; the secret itself is kept nowhere';

create index export_links_export_idx on app.export_links (clinic_id, export_id);
create index export_links_made_by_idx on app.export_links (made_by);
create index export_links_until_idx on app.export_links (until);

-- Taking out stays open whatever else is switched off: to a clinic that is suspended, and to its job that writes it.
select private.permit('clinic.export', 'clinic', 'Take out all that the clinic has', '{owner,admin}');
select private.permit('exports.export', 'exports', 'Write what is taken out, and remove it when its time is over', '{job}');
update app.permissions set people_only = true, lendable = false where key in ('clinic.export', 'exports.export');

-- What a whole export reads. Nobody asks for one who may not read all of it.
create function private.read_by_exports() returns text[]
  language sql immutable parallel safe set search_path = ''
  return array['appointments.read', 'audit.read', 'clinic.export', 'consents.read', 'files.read', 'history.read',
               'identifiers.read', 'imports.read', 'invoices.read', 'members.read', 'patients.read', 'recalls.read', 'records.read',
               'reviews.read', 'schedule.read', 'services.read', 'support.read', 'waiting.read'];

-- As long as an export is being made, and for a day at most, the clinic's job may read what whoever asked for it may.
create function private.exports_lend() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from unnest(private.read_by_exports()) needed
              where new.clinic_id not in (select private.clinics_where(needed))) then
    raise insufficient_privilege using message = 'an export is for those who may read all of it';
  end if;
  insert into private.effective_permissions (principal_id, clinic_id, permission, until)
  select j.id, e.clinic_id, e.permission, now() + interval '1 day'
    from private.effective_permissions e join app.principals j on j.clinic_id = e.clinic_id and j.kind = 'job'
   where e.principal_id = private.principal() and e.clinic_id = new.clinic_id and e.until > now()
     and e.permission ~ '\.(read|export)$'
  on conflict (principal_id, permission, clinic_id) do nothing;
  perform private.queue_work('export', jsonb_build_object('clinicId', new.clinic_id, 'exportId', new.id), 'export:' || new.id);
  return null;
end $$;

create trigger exports_lend after insert on app.exports
  for each row when (new.state = 'making') execute function private.exports_lend();

-- A job that has worked its while asks for another; one that has ended gives back what was lent to it.
create function private.exports_move() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.state = 'making' then
    perform private.queue_work('export', jsonb_build_object('clinicId', new.clinic_id, 'exportId', new.id), 'export:' || new.id);
  else
    delete from private.effective_permissions e using app.principals j
     where j.clinic_id = new.clinic_id and j.kind = 'job' and e.principal_id = j.id and e.clinic_id = new.clinic_id
       and e.until <> 'infinity';
  end if;
  return null;
end $$;

create trigger exports_move after update of state on app.exports
  for each row when (new.state = 'making' or old.state = 'making') execute function private.exports_move();

alter table app.exports enable row level security;
alter table app.export_parts enable row level security;
alter table app.export_links enable row level security;

create policy staff_reads on app.exports for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.export')))
    or clinic_id = any (array(select private.clinics_where('exports.export'))));
create policy staff_asks on app.exports for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.export'))));
create policy staff_changes on app.exports for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('exports.export'))))
  with check (clinic_id = any (array(select private.clinics_where('exports.export'))));

create policy staff_reads on app.export_parts for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.export')))
    or clinic_id = any (array(select private.clinics_where('exports.export'))));
create policy staff_adds on app.export_parts for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('exports.export'))));
create policy staff_removes on app.export_parts for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('exports.export'))));

create policy self_reads on app.export_links for select to authenticated
  using (made_by = (select private.principal())
    and clinic_id = any (array(select private.clinics_where('clinic.export'))));
create policy self_links on app.export_links for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.export'))));

grant select, insert (id, clinic_id, steps) on app.exports to authenticated;
grant update (state, step, rows, bytes, digest, fault, moved_at, until) on app.exports to authenticated;
grant select, delete, insert (clinic_id, export_id, position, step, name, path, file_id, bytes, rows, sums, digest, reached)
  on app.export_parts to authenticated;
grant select, insert (id, clinic_id, export_id, digest) on app.export_links to authenticated;

set role postgres;
