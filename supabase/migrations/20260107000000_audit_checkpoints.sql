-- Checkpoints: where a clinic's chain stood on a day. Each goes to the owner by mail, out of reach of whoever holds the
-- database: a chain that was cut short or built anew as a whole no longer passes through it.

set role app_owner;

create table app.checkpoints (
  clinic_id uuid        not null,
  day       date        not null,
  seal      bigint      not null,
  events    bigint      not null,
  digest    bytea       not null,
  made_at   timestamptz not null default now(),

  constraint checkpoints_pkey primary key (clinic_id, day),
  constraint checkpoints_seal_key unique (clinic_id, seal),
  constraint checkpoints_events_check check (events > 0),
  constraint checkpoints_digest_check check (octet_length(digest) = 32)
);

comment on table app.checkpoints is
  'Where a clinic''s chain of seals stood on one of its days, as its owner was told by mail. Never changed, never deleted.';
comment on column app.checkpoints.seal is 'open: number of the newest seal of that morning; so none without news';
comment on column app.checkpoints.events is 'open: how many events stand under all seals up to that one';
comment on column app.checkpoints.digest is 'open: that seal''s digest';

alter table app.checkpoints enable row level security;

create policy staff_reads on app.checkpoints for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('audit.read'))));

grant select on app.checkpoints to authenticated;

-- Notes where the clinic's chain stood before an instant of the day, and says whom to tell; to the clinic's own job alone.
-- Nothing where the day has its checkpoint, where no seal is new since the last one, or where nobody can be told.
create function private.make_checkpoint(clinic uuid, day date, before timestamptz)
  returns table (seal bigint, events bigint, digest bytea, sealed_at timestamptz, emails text[])
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  newest app.seals;
  owners text[];
begin
  if not exists (select from app.principals p
                  where p.id = private.principal() and p.kind = 'job' and p.clinic_id = clinic) then return; end if;
  select array_agg(f.email order by f.email) into owners
    from app.memberships m
    join app.roles r on r.key = m.role and r.owns
    join app.profiles f on f.principal_id = m.principal_id and f.email is not null
   where m.clinic_id = clinic and m.ended_at is null;
  select * into newest from app.seals s
   where s.clinic_id = clinic and s.sealed_at < before order by s.number desc limit 1;
  if owners is null or newest.number is null
     or newest.number <= (select max(k.seal) from app.checkpoints k where k.clinic_id = clinic) then return; end if;
  return query
  with made as (
    insert into app.checkpoints as k (clinic_id, day, seal, events, digest)
    select clinic, make_checkpoint.day, newest.number, sum(s.events), newest.digest
      from app.seals s where s.clinic_id = clinic and s.number <= newest.number
    on conflict do nothing
    returning k.seal, k.events, k.digest)
  select made.seal, made.events, made.digest, newest.sealed_at, owners from made;
end $$;

grant execute on function private.make_checkpoint(uuid, date, timestamptz) to authenticated;

-- Every clinic's chain, for the queue's own login: since which day its last checkpoint stands, and whether it has news.
create function private.chains()
  returns table (clinic_id uuid, slug text, time_zone text, active boolean, checked_on date, news boolean)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select c.id, c.slug, c.time_zone, c.activated_at is not null, k.day,
         coalesce((select max(s.number) from app.seals s where s.clinic_id = c.id), 0) > coalesce(k.seal, 0)
    from app.clinics c
    left join lateral (
      select k.day, k.seal from app.checkpoints k where k.clinic_id = c.id order by k.day desc limit 1) k on true
   order by c.slug;
end $$;

grant execute on function private.chains() to app_jobs;

set role postgres;

-- Asks the queue every hour whose morning it is.
select cron.schedule('checkpoints', '7 * * * *',
                     $$select graphile_worker.add_job('checkpoints', job_key => 'checkpoints')$$);
