-- Keys that make a record readable: the master key wraps the clinic's, which wraps each patient's. Erasing one erases what it opens.

set role app_owner;

create table private.clinic_keys (
  clinic_id  uuid        not null,
  wrapped    bytea       not null,
  created_at timestamptz not null default now(),

  constraint clinic_keys_pkey primary key (clinic_id),
  constraint clinic_keys_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict
);

comment on table private.clinic_keys is 'One clinic''s key, wrapped by the master key, which the database never sees.';

create table private.patient_keys (
  clinic_id  uuid        not null,
  patient_id uuid        not null,
  wrapped    bytea       not null,
  created_at timestamptz not null default now(),

  constraint patient_keys_pkey primary key (patient_id),
  constraint patient_keys_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict
);

comment on table private.patient_keys is 'One patient''s key, wrapped by the clinic''s. Erased with the patient''s data.';

create index patient_keys_patient_idx on private.patient_keys (clinic_id, patient_id);

alter table private.clinic_keys enable row level security;
alter table private.patient_keys enable row level security;

-- The clinic's wrapped key; with an offer, the offered one becomes it if there was none.
create function private.clinic_key(clinic uuid, offered bytea default null) returns bytea
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_of_member() union select private.clinics_of_patient()) then return null; end if;
  if offered is not null then
    insert into private.clinic_keys (clinic_id, wrapped) values (clinic, offered) on conflict do nothing;
  end if;
  return (select k.wrapped from private.clinic_keys k where k.clinic_id = clinic);
end $$;

-- The same for a patient of the clinic.
create function private.patient_key(clinic uuid, patient uuid, offered bytea default null) returns bytea
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_of_member())
     and patient not in (select private.patients_where('record.read')) then return null; end if;
  if offered is not null then
    insert into private.patient_keys (clinic_id, patient_id, wrapped) values (clinic, patient, offered) on conflict do nothing;
  end if;
  return (select k.wrapped from private.patient_keys k where k.patient_id = patient and k.clinic_id = clinic);
end $$;

grant execute on function private.clinic_key(uuid, bytea), private.patient_key(uuid, uuid, bytea) to authenticated;

set role postgres;
