-- Calendars elsewhere that follow the clinic's: each by an address that nobody can guess and that can be ended.

set role app_owner;

create table app.calendar_feeds (
  id              uuid        not null,
  clinic_id       uuid        not null,
  practitioner_id uuid,
  name            text        not null,
  shows           text        not null default 'initials',
  digest          bytea       not null,
  made_by         uuid        not null default private.principal(),
  made_at         timestamptz not null default now(),
  read_at         timestamptz,
  revoked_at      timestamptz,
  revoked_by      uuid,

  constraint calendar_feeds_pkey primary key (id),
  constraint calendar_feeds_clinic_id_key unique (clinic_id, id),
  constraint calendar_feeds_digest_key unique (digest),
  constraint calendar_feeds_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint calendar_feeds_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete restrict,
  constraint calendar_feeds_name_check check (char_length(trim(name)) between 1 and 100),
  constraint calendar_feeds_shows_check check (shows in ('busy', 'initials', 'names')),
  constraint calendar_feeds_digest_check check (octet_length(digest) = 32)
);

comment on table app.calendar_feeds is
  'One address under which another program follows the visits of one practitioner, or (null) of the clinic. Ended by revoking, and with its maker''s place; never deleted.';
comment on column app.calendar_feeds.name is 'open: where it is followed, in the words of whoever made it';
comment on column app.calendar_feeds.shows is 'open: how much of a visit it tells: that time is taken, initials and service, or names';
comment on column app.calendar_feeds.digest is 'secret: SHA-256 of what the address ends in, which is shown once';
comment on column app.calendar_feeds.read_at is 'open: to the minute';

create index calendar_feeds_newest_idx on app.calendar_feeds (clinic_id, made_at desc, id);
create index calendar_feeds_practitioner_idx on app.calendar_feeds (clinic_id, practitioner_id);

select private.permit('feeds.write', 'scheduling', 'Let other calendars follow the clinic''s', '{owner,admin,doctor}');
update app.permissions set people_only = true, lendable = false where key = 'feeds.write';

alter table app.calendar_feeds enable row level security;

create policy staff_reads on app.calendar_feeds for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('feeds.write'))));
create policy staff_makes on app.calendar_feeds for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('feeds.write'))));
create policy staff_revokes on app.calendar_feeds for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('feeds.write'))) and revoked_at is null)
  with check (clinic_id = any (array(select private.clinics_where('feeds.write'))));

grant select (id, clinic_id, practitioner_id, name, shows, made_by, made_at, read_at, revoked_at, revoked_by)
  on app.calendar_feeds to authenticated;
grant insert (id, clinic_id, practitioner_id, name, shows, digest), update (revoked_at) on app.calendar_feeds to authenticated;

create function private.calendar_feeds_revoke() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.revoked_at := now();
  new.revoked_by := private.principal();
  return new;
end $$;

create trigger calendar_feeds_revoke before update of revoked_at on app.calendar_feeds
  for each row execute function private.calendar_feeds_revoke();

-- The feed behind an address, as long as it stands and whoever made it may still see the agenda. Notes that it was read.
create function private.public_feed(address bytea)
  returns table (id uuid, clinic_id uuid, clinic_name text, time_zone text, locale text, practitioner text, shows text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select f.id, f.clinic_id, c.name, c.time_zone, c.locale, p.name, f.shows
    from app.calendar_feeds f
    join app.clinics c on c.id = f.clinic_id
    left join app.practitioners p on p.clinic_id = f.clinic_id and p.id = f.practitioner_id
   where f.digest = address and f.revoked_at is null
     and exists (select from private.effective_permissions e
                  where e.principal_id = f.made_by and e.clinic_id = f.clinic_id
                    and e.permission = 'appointments.read' and e.until > now());
  if found then
    update app.calendar_feeds f set read_at = date_trunc('minute', now())
     where f.digest = address and f.read_at is distinct from date_trunc('minute', now());
  end if;
end $$;

-- The first letters of a name: S. A.
create function private.initials(name text) returns text
  language sql immutable parallel safe set search_path = ''
  return (select string_agg(upper(left(word, 1)) || '.', ' ' order by place)
            from regexp_split_to_table(name, '\s+') with ordinality w (word, place) where word <> '');

-- What a feed tells of a stretch of time: no more than was chosen for it leaves the database. Time that is kept for no visit
-- has neither status nor service.
create function private.public_feed_visits(address bytea, from_at timestamptz, until_at timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, status text, changes int, changed_at timestamptz,
                 who text, service text, practitioner text, place text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  feed app.calendar_feeds;
begin
  select f.* into feed from app.calendar_feeds f
   where f.digest = address and f.id in (select s.id from private.public_feed(address) s);
  if feed.id is null then return; end if;
  return query
  select a.id, a.starts_at, a.ends_at, a.status, a.version, a.updated_at,
         case feed.shows when 'initials' then private.initials(p.name) when 'names' then p.name end,
         case when feed.shows <> 'busy' then s.name end,
         case when feed.practitioner_id is null then d.name end, l.name
    from app.appointments a
    join app.patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
    join app.locations l on l.clinic_id = a.clinic_id and l.id = a.location_id
    left join app.services s on s.clinic_id = a.clinic_id and s.id = a.service_id
    left join app.practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
   where a.clinic_id = feed.clinic_id and a.starts_at >= from_at and a.starts_at < until_at and a.status <> 'held'
     and (feed.practitioner_id is null or a.practitioner_id = feed.practitioner_id)
  union all
  select r.id, r.starts_at, r.ends_at, null, 0, feed.made_at, null, null,
         case when feed.practitioner_id is null then d.name end, l.name
    from app.reservations r
    join app.practitioners d on d.clinic_id = r.clinic_id and d.id = r.practitioner_id
    join app.locations l on l.clinic_id = r.clinic_id and l.id = r.location_id
   where r.clinic_id = feed.clinic_id and r.appointment_id is null and r.standing
     and r.starts_at >= from_at and r.starts_at < until_at
     and (feed.practitioner_id is null or r.practitioner_id = feed.practitioner_id)
   order by 2, 1
   limit 10000;
end $$;

grant execute on function private.public_feed(bytea), private.public_feed_visits(bytea, timestamptz, timestamptz) to anon;

set role postgres;
