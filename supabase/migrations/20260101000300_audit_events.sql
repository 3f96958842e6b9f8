-- What happened: one event per deed, written in the deed's own transaction.

set role app_owner;

create table app.events (
  id            uuid        not null,
  clinic_id     uuid,
  name          text        not null,
  version       int         not null default 1,
  at            timestamptz not null default now(),
  principal_id  uuid        not null default private.principal(),
  on_behalf_of  uuid,
  support_grant uuid,
  source        text        not null,
  request_id    uuid,
  subject_kind  text        not null,
  subject_id    uuid        not null,
  patient_id    uuid,
  permission    text        not null,
  changes       jsonb       not null default '{}',
  sealed        bytea,
  xid           xid8        not null default pg_current_xact_id(),

  constraint events_pkey primary key (id),
  constraint events_name_check check (name ~ '^[a-z_]+\.[a-z_]+$'),
  constraint events_source_check check (source in ('desk', 'portal', 'booking', 'chat', 'api', 'import', 'job')),
  constraint events_changes_check check (jsonb_typeof(changes) = 'object')
);

comment on table app.events is
  'One deed: who did what to which record, when and from where. Never changed, never deleted; no foreign keys, so deleting a person hides nothing.';
comment on column app.events.clinic_id is 'open: null for what concerns the platform, not one clinic';
comment on column app.events.permission is 'open: whoever holds it in the clinic may read the event';
comment on column app.events.changes is 'open: names of the changed fields, and values of columns without a class';
comment on column app.events.sealed is 'regulated: values of classified columns, encrypted under the patient''s key';
comment on column app.events.xid is 'open: readers in order stop below pg_snapshot_xmin(pg_current_snapshot()), because ids commit out of order';

create index events_clinic_idx on app.events (clinic_id, at desc, id);
create index events_subject_idx on app.events (clinic_id, subject_kind, subject_id, at desc);
create index events_patient_idx on app.events (clinic_id, patient_id, at desc) where patient_id is not null;
create index events_order_idx on app.events (clinic_id, xid, id);
create index events_news_idx on app.events (xid, clinic_id);

alter table app.events enable row level security;

create policy member_reads on app.events for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member()))
    and clinic_id::text || ' ' || permission = any (array(select private.grants_of_member())));
create policy member_records on app.events for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_of_member())));

grant select on app.events to authenticated;
grant insert (id, clinic_id, name, version, on_behalf_of, source, request_id, subject_kind, subject_id, patient_id,
              permission, changes, sealed) on app.events to authenticated;

set role postgres;
