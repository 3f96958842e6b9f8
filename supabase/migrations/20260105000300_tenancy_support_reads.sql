-- What support did: every page it opened is listed to the clinic, and every deed carries its grant.

set role app_owner;

create table app.support_reads (
  id            uuid        not null,
  clinic_id     uuid        not null,
  support_grant uuid        not null,
  method        text        not null,
  route         text        not null,
  subject_id    uuid,
  request_id    uuid,
  at            timestamptz not null default now(),

  constraint support_reads_pkey primary key (id),
  constraint support_reads_clinic_id_key unique (clinic_id, id),
  constraint support_reads_grant_fkey foreign key (clinic_id, support_grant)
    references app.support_grants (clinic_id, id) on delete restrict,
  constraint support_reads_method_check check (method in ('GET', 'HEAD', 'POST')),
  constraint support_reads_route_check check (char_length(route) between 1 and 200)
);

comment on table app.support_reads is
  'One request that support was answered under a grant: which page, of which record. No personal data; never changed, never deleted.';
comment on column app.support_reads.route is 'open: the route''s pattern, never the address itself';
comment on column app.support_reads.subject_id is 'open: the record that the address named, if any';

create index support_reads_grant_idx on app.support_reads (clinic_id, support_grant, at desc, id);

-- The grant under which the principal acts, whatever they say.
create function private.stamp_support() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.support_grant := private.support_at(new.clinic_id, private.principal());
  return new;
end $$;

create trigger events_support before insert on app.events
  for each row when (new.clinic_id is not null) execute function private.stamp_support();
create trigger accesses_support before insert on app.accesses
  for each row execute function private.stamp_support();
create trigger support_reads_support before insert on app.support_reads
  for each row execute function private.stamp_support();

create index events_support_idx on app.events (clinic_id, at desc, id) where support_grant is not null;

alter table app.support_reads enable row level security;

create policy staff_reads on app.support_reads for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('support.read'))));
create policy operator_notes on app.support_reads for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_supported())));

grant select on app.support_reads to authenticated;
grant insert (id, clinic_id, method, route, subject_id, request_id) on app.support_reads to authenticated;

set role postgres;
