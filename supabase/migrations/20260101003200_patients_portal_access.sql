-- Which login may act for which patient: the patient, a parent, a carer.

set role app_owner;

create table app.portal_access (
  clinic_id    uuid        not null,
  patient_id   uuid        not null,
  principal_id uuid        not null,
  relation     text        not null default 'self',
  granted_by   uuid        not null default private.principal(),
  granted_at   timestamptz not null default now(),
  until        timestamptz not null default 'infinity',

  constraint portal_access_pkey primary key (clinic_id, patient_id, principal_id),
  constraint portal_access_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint portal_access_principal_fkey foreign key (principal_id) references app.principals (id) on delete restrict,
  constraint portal_access_relation_check check (relation in ('self', 'parent', 'guardian', 'spouse', 'child', 'carer'))
);

comment on table app.portal_access is
  'One login that may act for one patient, until then. A login is never a patient; ending access keeps the row.';

create index portal_access_principal_idx on app.portal_access (principal_id);

-- What a relation opens in the portal.
create table app.portal_permissions (
  relation   text not null,
  permission text not null,

  constraint portal_permissions_pkey primary key (relation, permission)
);

comment on table app.portal_permissions is 'One thing that a relation may do for a patient in the portal.';

insert into app.portal_permissions (relation, permission)
select relation, permission
  from unnest('{self,parent,guardian,spouse,child,carer}'::text[]) relation,
       unnest('{record.read,visits.read,invoices.read}'::text[]) permission;

-- The patients for whom the principal holds a portal permission now.
create function private.patients_where(permission text) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select a.patient_id
    from app.portal_access a
    join app.portal_permissions p using (relation)
   where a.principal_id = private.principal() and a.until > now() and p.permission = patients_where.permission;
end $$;

-- The clinics where the principal has a patient.
create function private.clinics_of_patient() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select distinct a.clinic_id from app.portal_access a where a.principal_id = private.principal() and a.until > now();
end $$;

grant execute on function private.patients_where(text), private.clinics_of_patient() to authenticated;

select private.permit('portal_access.write', 'patients', 'Open and close portal access', '{owner,admin,receptionist,job}');

alter table app.portal_access enable row level security;
alter table app.portal_permissions enable row level security;

create policy self_reads on app.portal_access for select to authenticated
  using (principal_id = (select private.principal()));
create policy staff_reads on app.portal_access for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_grants on app.portal_access for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('portal_access.write'))));
create policy staff_ends on app.portal_access for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('portal_access.write'))))
  with check (clinic_id = any (array(select private.clinics_where('portal_access.write'))));
create policy everyone_reads on app.portal_permissions for select to authenticated using (true);

create policy patient_reads on app.patients for select to authenticated
  using (id = any (array(select private.patients_where('record.read'))));
create policy patient_reads on app.clinics for select to authenticated
  using (id = any (array(select private.clinics_of_patient())));
create policy patient_reads on app.locations for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy patient_reads on app.practitioners for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));

grant select on app.portal_access, app.portal_permissions to authenticated;
grant insert (clinic_id, patient_id, principal_id, relation, until) on app.portal_access to authenticated;
grant update (relation, until) on app.portal_access to authenticated;

set role postgres;
