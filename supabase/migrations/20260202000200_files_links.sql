-- Short links: whoever holds one opens one file until it runs out.

set role app_owner;

create table app.file_links (
  id         uuid        not null,
  clinic_id  uuid        not null,
  file_id    uuid        not null,
  digest     bytea       not null,
  until      timestamptz not null,
  created_by uuid        not null default private.principal(),
  created_at timestamptz not null default now(),

  constraint file_links_pkey primary key (id),
  constraint file_links_clinic_id_key unique (clinic_id, id),
  constraint file_links_digest_key unique (digest),
  constraint file_links_file_fkey foreign key (clinic_id, file_id) references app.files (clinic_id, id) on delete cascade,
  constraint file_links_until_check check (until <= created_at + interval '7 days')
);

comment on table app.file_links is 'One link to one file. It is never made longer; it ends by the clock, or with the file.';
comment on column app.file_links.digest is 'secret: what the link''s secret is known by; the secret itself is kept nowhere';

create index file_links_file_idx on app.file_links (clinic_id, file_id);

alter table app.file_links enable row level security;

create policy staff_reads on app.file_links for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('files.read'))));
create policy staff_links on app.file_links for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('files.write'))));

grant select on app.file_links to authenticated;
grant insert (id, clinic_id, file_id, digest, until) on app.file_links to authenticated;

-- What a link opens. Nothing for a link that never was; not open for one that has run out or whose file is not there.
create function private.public_file(digest bytea)
  returns table (open boolean, path text, name text, media_type text, inert boolean, bytes bigint)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select l.until > now() and f.state = 'stored' and f.deleted_at is null, f.path, f.name, f.media_type, f.inert, f.bytes
      from app.file_links l join app.files f on f.clinic_id = l.clinic_id and f.id = l.file_id
     where l.digest = public_file.digest;
end $$;

grant execute on function private.public_file(bytea) to anon;

-- What goes to the trash takes its links with it; none comes back to life with the file.
create function private.files_unlink() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.file_links l set until = now() where l.clinic_id = new.clinic_id and l.file_id = new.id and l.until > now();
  return null;
end $$;

create trigger files_unlink after update of deleted_at on app.files
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function private.files_unlink();

set role postgres;
