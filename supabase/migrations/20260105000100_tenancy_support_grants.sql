-- Support: an operator is let into one clinic for a quarter of an hour, by whoever answers for the clinic.

set role app_owner;

alter table app.permissions add column lendable boolean not null default true;
comment on column app.permissions.lendable is
  'open: whether a support grant may carry it; never what hands out rights, decides about support or takes data out';

select private.permit('support.read', 'clinic', 'See when Cusp support was here, and what it did', '{owner,admin,job}');
select private.permit('support.decide', 'clinic', 'Let Cusp support in, or not', '{owner}', '{owner}');

update app.permissions set lendable = false
 where key in ('members.write', 'portal_access.write', 'support.read', 'support.decide') or key like '%.export';

create table app.support_grants (
  id                 uuid        not null,
  clinic_id          uuid        not null,
  asked_by           uuid        not null default private.principal(),
  asked_at           timestamptz not null default now(),
  lapses_at          timestamptz not null default now() + interval '1 day',
  reason             text        not null,
  permissions        text[]      not null,
  emergency          boolean     not null default false,
  allowed_at         timestamptz,
  allowed_by         uuid,
  approval_reason    text,
  refused_at         timestamptz,
  refused_by         uuid,
  until              timestamptz,
  extensions         int         not null default 0,
  extension_asked_at timestamptz,
  extended_at        timestamptz,
  extended_by        uuid,
  ended_at           timestamptz,
  ended_by           uuid,

  constraint support_grants_pkey primary key (id),
  constraint support_grants_clinic_id_key unique (clinic_id, id),
  constraint support_grants_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint support_grants_operator_fkey foreign key (asked_by) references app.operators (principal_id) on delete restrict,
  constraint support_grants_reason_check check (char_length(trim(reason)) between 3 and 500),
  constraint support_grants_approval_reason_check check (char_length(trim(approval_reason)) between 3 and 500),
  constraint support_grants_second_check check (allowed_by <> asked_by),
  constraint support_grants_outcome_check check (allowed_at is null or refused_at is null),
  constraint support_grants_allowed_check
    check ((allowed_at is null) = (until is null) and (allowed_at is null) = (allowed_by is null)),
  constraint support_grants_until_check check (until <= allowed_at + interval '2 hours'),
  constraint support_grants_standing_excl exclude using gist (
    clinic_id with =, asked_by with =, tstzrange(allowed_at, greatest(allowed_at, least(until, ended_at))) with &&)
    where (allowed_at is not null)
);

comment on table app.support_grants is
  'One asking of one operator to be let into one clinic, and what came of it. The clock ends it, or either side before; never deleted. No operator has two that stand at one clinic.';
comment on column app.support_grants.reason is 'open: why, as the clinic reads it';
comment on column app.support_grants.permissions is 'open: what was asked for; once allowed, what was given of it';
comment on column app.support_grants.emergency is 'open: a second operator may allow it in the clinic''s place, for reading alone';
comment on column app.support_grants.allowed_by is 'open: one who decides for the clinic, or in an emergency a second operator';
comment on column app.support_grants.lapses_at is 'open: an asking that nobody has answered by then is over';

create index support_grants_newest_idx on app.support_grants (clinic_id, asked_at desc, id);
create index support_grants_operator_idx on app.support_grants (asked_by);
create index support_grants_standing_idx on app.support_grants (clinic_id, asked_by, until) where ended_at is null;

-- Where an asking stands now.
create function private.support_state(g app.support_grants) returns text
  language sql stable set search_path = ''
  return case when (g).refused_at is not null then 'refused'
              when (g).allowed_at is null then
                case when (g).ended_at is not null then 'withdrawn' when (g).lapses_at <= now() then 'lapsed' else 'asked' end
              when (g).ended_at is not null or (g).until <= now() then 'over' else 'standing' end;

-- The grant by which a principal is in a clinic now.
create function private.support_at(clinic uuid, who uuid) returns uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select g.id from app.support_grants g
           where g.clinic_id = clinic and g.asked_by = who and g.ended_at is null and g.until > now());
end $$;

-- The clinics that have let the principal in for support now.
create function private.clinics_supported() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select g.clinic_id from app.support_grants g
   where g.asked_by = private.principal() and g.ended_at is null and g.until > now();
end $$;

-- The grants that the principal has asked for or decided as an operator, as "clinic grant": what they may record about.
create function private.grants_of_operator() returns setof text
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.in_office() then return; end if;
  return query
  select g.clinic_id::text || ' ' || g.id::text from app.support_grants g
   where private.principal() in (g.asked_by, g.allowed_by, g.ended_by);
end $$;

alter table app.support_grants enable row level security;

create policy staff_reads on app.support_grants for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('support.read'))));
create policy operator_reads on app.support_grants for select to authenticated
  using ((select private.on_platform()));
create policy operator_asks on app.support_grants for insert to authenticated
  with check ((select private.in_office()));
create policy staff_decides on app.support_grants for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('support.decide'))))
  with check (clinic_id = any (array(select private.clinics_where('support.decide'))));
create policy operator_changes on app.support_grants for update to authenticated
  using ((select private.in_office())) with check ((select private.in_office()));

drop policy operator_records on app.events;
create policy operator_records on app.events for insert to authenticated
  with check (clinic_id is null and (select private.on_platform())
    or name in ('clinic.suspended', 'clinic.resumed', 'clinic.time_format_set') and (select private.in_office())
    or name ^@ 'support.' and clinic_id::text || ' ' || subject_id::text = any (array(select private.grants_of_operator())));

grant select on app.support_grants to authenticated;
grant insert (id, clinic_id, reason, permissions, emergency) on app.support_grants to authenticated;
grant update (allowed_at, approval_reason, refused_at, extension_asked_at, extended_at, ended_at) on app.support_grants to authenticated;
grant execute on function private.support_state(app.support_grants), private.clinics_supported(), private.grants_of_operator()
  to authenticated;

set role postgres;
