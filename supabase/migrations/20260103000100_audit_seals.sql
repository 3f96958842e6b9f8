-- Seals make tampering visible: each takes up the digest of the one before and of every event since.

set role app_owner;

create table app.seals (
  clinic_id uuid        not null,
  number    bigint      not null,
  up_to_xid xid8        not null,
  up_to_id  uuid        not null,
  events    int         not null,
  digest    bytea       not null,
  sealed_at timestamptz not null default now(),

  constraint seals_pkey primary key (clinic_id, number),
  constraint seals_number_check check (number > 0),
  constraint seals_events_check check (events > 0)
);

comment on table app.seals is
  'One seal over a clinic''s events in the order they were committed, up to one of them. Never changed, never deleted.';
comment on column app.seals.digest is 'open: SHA-256 of the previous seal''s digest and of every event since it';

alter table app.seals enable row level security;

create policy staff_reads on app.seals for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('audit.read'))));

grant select on app.seals to authenticated;

-- An event as the seal knows it: all that is stored, ciphertext as ciphertext, so that an erased key breaks nothing.
create function private.event_digest(e app.events) returns bytea
  language plpgsql immutable set search_path = '' as $$
begin
  return sha256(convert_to(jsonb_build_array(
    e.id, e.clinic_id, e.name, e.version, extract(epoch from e.at)::text, e.principal_id, e.on_behalf_of, e.support_grant,
    e.source, e.request_id, e.subject_kind, e.subject_id, e.patient_id, e.permission, e.changes,
    encode(e.sealed, 'hex'), e.xid::text)::text, 'UTF8'));
end $$;

-- What a seal over a clinic's events in (after, up to] must say, given the digest before it.
create function private.seal_over(
    clinic uuid, after_xid xid8, after_id uuid, up_to_xid xid8, up_to_id uuid, previous bytea,
    out events int, out digest bytea)
  language plpgsql stable set search_path = '' as $$
begin
  select count(*), sha256(previous || coalesce(string_agg(private.event_digest(e), ''::bytea order by e.xid, e.id), ''::bytea))
    into events, digest
    from app.events e
   where e.clinic_id = clinic and (e.xid, e.id) > (after_xid, after_id) and (e.xid, e.id) <= (up_to_xid, up_to_id);
end $$;

-- Up to where all clinics are sealed: every transaction below it was over, and its events were taken up.
create table private.sealing (
  settled xid8    not null,
  one     boolean not null default true,

  constraint sealing_pkey primary key (one),
  constraint sealing_one_check check (one)
);

comment on table private.sealing is 'The one row says below which transaction no event waits for its seal.';

insert into private.sealing (settled) values ('0');

alter table private.sealing enable row level security;

-- Seals what clinics have recorded since the last time, and returns how many seals that took; clinics without news cost
-- nothing. Events of transactions that may still be under way wait for the next time, since ids commit out of order.
create function private.seal_events() returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  since   xid8;
  below   xid8;
  clinic  uuid;
  last    app.seals;
  newest  app.events;
  over    record;
  made    int := 0;
begin
  select s.settled into since from private.sealing s for update;
  below := pg_snapshot_xmin(pg_current_snapshot());
  for clinic in
    select distinct e.clinic_id from app.events e where e.xid >= since and e.xid < below and e.clinic_id is not null
  loop
    select * into newest from app.events e
     where e.clinic_id = clinic and e.xid < below order by e.xid desc, e.id desc limit 1;
    select * into last from app.seals s where s.clinic_id = clinic order by s.number desc limit 1;
    continue when last.number is not null and (newest.xid, newest.id) <= (last.up_to_xid, last.up_to_id);
    over := private.seal_over(clinic, coalesce(last.up_to_xid, '0'::xid8), coalesce(last.up_to_id, '00000000-0000-0000-0000-000000000000'),
                              newest.xid, newest.id, coalesce(last.digest, ''::bytea));
    insert into app.seals (clinic_id, number, up_to_xid, up_to_id, events, digest)
      values (clinic, coalesce(last.number, 0) + 1, newest.xid, newest.id, over.events, over.digest);
    made := made + 1;
  end loop;
  update private.sealing s set settled = below;
  return made;
end $$;

-- A clinic's seals with numbers in (after, up_to] that are not what its events say now, or before which one is missing;
-- none where nothing was altered or removed.
create function private.broken_seals(clinic uuid, after bigint, up_to bigint)
  returns table (number bigint, sealed_at timestamptz, expected int, found int)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  seal     app.seals;
  over     record;
  previous app.seals;
begin
  if clinic not in (select private.clinics_where('audit.read')) then return; end if;
  select * into previous from app.seals s where s.clinic_id = clinic and s.number <= after order by s.number desc limit 1;
  for seal in select * from app.seals s where s.clinic_id = clinic and s.number > after and s.number <= up_to order by s.number loop
    over := private.seal_over(clinic, coalesce(previous.up_to_xid, '0'::xid8), coalesce(previous.up_to_id, '00000000-0000-0000-0000-000000000000'),
                              seal.up_to_xid, seal.up_to_id, coalesce(previous.digest, ''::bytea));
    if over.digest <> seal.digest or seal.number <> coalesce(previous.number, 0) + 1 then
      return query select seal.number, seal.sealed_at, seal.events, over.events;
    end if;
    previous := seal;
  end loop;
end $$;

grant execute on function private.broken_seals(uuid, bigint, bigint) to authenticated;

set role postgres;

select cron.schedule('seal', '* * * * *', 'select private.seal_events()');
