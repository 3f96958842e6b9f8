-- How much a clinic may keep, and how much it does: one counter, moved by the ledger's own rows and by nothing else.

set role app_owner;

create table app.clinic_storage (
  clinic_id uuid   not null,
  used      bigint not null default 0,
  allowed   bigint,

  constraint clinic_storage_pkey primary key (clinic_id),
  constraint clinic_storage_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete cascade,
  constraint clinic_storage_used_check check (used >= 0),
  constraint clinic_storage_allowed_check check (allowed >= 0)
);

comment on table app.clinic_storage is
  'The bytes one clinic keeps or has reserved. Moved by a trigger in the same transaction as the files themselves; never by hand.';
comment on column app.clinic_storage.allowed is 'open: what was agreed with this clinic; null for what its plan brings';

-- What a plan brings, in bytes.
create function private.storage_of_plan(plan text) returns bigint
  language sql immutable parallel safe set search_path = ''
  return (case plan when 'enterprise' then 1000 when 'pro_plus' then 250 when 'pro' then 50 else 5 end)::bigint * 1000000000;

create function private.clinics_store() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into app.clinic_storage (clinic_id) values (new.id);
  return null;
end $$;

create trigger clinics_store after insert on app.clinics for each row execute function private.clinics_store();

insert into app.clinic_storage (clinic_id) select c.id from app.clinics c;

alter table app.files
  add column tags           text[]      not null default '{}',
  add column inert          boolean     not null default false,
  add column reserved_until timestamptz not null default now() + interval '3 hours',
  add constraint files_name_check check (char_length(name) between 1 and 200),
  add constraint files_tags_check check (cardinality(tags) <= 20);

comment on column app.files.tags is 'phi: words to find it by';
comment on column app.files.inert is 'open: whether a browser may draw it inside a page; everything else is a download';
comment on column app.files.reserved_until is 'open: when the clock gives a reservation back whose upload never ended';

create index files_trash_idx on app.files (clinic_id, deleted_at) where deleted_at is not null and state = 'stored';
create index files_reserved_idx on app.files (reserved_until) where state = 'reserved';

select private.permit('files.delete', 'files', 'Put files in the trash and take them out', '{owner,admin,doctor,job}');
update app.permissions set lendable = false where key = 'files.delete';

-- What may become of a file: it arrives whole or not at all, it goes by way of the trash, and what arrived stays as it is.
create function private.files_guard() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state = 'removed' then
    raise check_violation using message = 'a removed file stays as it is', constraint = 'files_removed_check';
  end if;
  if old.state = 'stored' and (new.state = 'reserved' or new.bytes <> old.bytes or new.sha256 is distinct from old.sha256)
    or new.inert and not old.inert then
    raise check_violation using message = 'what arrived stays as it is', constraint = 'files_arrived_check';
  end if;
  if old.state = 'stored' and new.state = 'removed' and coalesce(old.deleted_at > now() - interval '30 days', true) then
    raise check_violation using message = 'a file waits thirty days in the trash', constraint = 'files_trash_check';
  end if;
  if (new.deleted_at is distinct from old.deleted_at or old.state = 'stored' and new.state = 'removed')
    and new.clinic_id not in (select private.clinics_where('files.delete')) then
    raise insufficient_privilege using message = 'the trash is for those who may delete files';
  end if;
  return new;
end $$;

create trigger files_guard before update on app.files for each row execute function private.files_guard();

-- What a file counts for. A reservation counts as if it had arrived, so uploads at one moment cannot pass the limit together.
create function private.files_weight(state text, bytes bigint) returns bigint
  language sql immutable parallel safe set search_path = ''
  return case when state = 'removed' then 0 else bytes end;

create function private.files_count() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  more bigint := private.files_weight(new.state, new.bytes);
begin
  if tg_op = 'UPDATE' then more := more - private.files_weight(old.state, old.bytes); end if;
  if more = 0 then return null; end if;
  update app.clinic_storage s set used = s.used + more
    from app.clinics c
   where s.clinic_id = new.clinic_id and c.id = s.clinic_id
     and (more < 0 or s.used + more <= coalesce(s.allowed, private.storage_of_plan(c.plan)));
  if not found then
    raise check_violation using message = 'the clinic''s storage is full', constraint = 'files_quota_check';
  end if;
  return null;
end $$;

create trigger files_count after insert or update of state, bytes on app.files
  for each row execute function private.files_count();

-- Counts anew, for whoever doubts the counter; says what it was and what it is.
create function private.recount_storage(clinic uuid) returns table (was bigint, now_is bigint)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  select s.used into was from app.clinic_storage s where s.clinic_id = clinic for update;
  select coalesce(sum(private.files_weight(f.state, f.bytes)), 0) into now_is from app.files f where f.clinic_id = clinic;
  update app.clinic_storage s set used = now_is where s.clinic_id = clinic;
  return next;
end $$;

alter table app.clinic_storage enable row level security;

create policy staff_reads on app.clinic_storage for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('files.read'))));

grant select on app.clinic_storage to authenticated;
grant insert (tags, inert) on app.files to authenticated;
grant update (tags, inert) on app.files to authenticated;
grant execute on function private.storage_of_plan(text) to authenticated;

set role postgres;
