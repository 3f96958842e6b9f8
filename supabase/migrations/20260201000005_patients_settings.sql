-- What a clinic has decided for all its patients.

set role app_owner;

create table app.patient_settings (
  clinic_id  uuid        not null,
  sexes      text[]      not null default '{female,male}',
  version    int         not null default 1,
  updated_at timestamptz not null default now(),

  constraint patient_settings_pkey primary key (clinic_id),
  constraint patient_settings_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint patient_settings_sexes_check
    check (cardinality(sexes) > 0 and sexes <@ '{female,male,other,unknown}'::text[] and array_position(sexes, null) is null)
);

comment on table app.patient_settings is 'How one clinic registers its patients. Without a row, as the columns'' defaults say.';
comment on column app.patient_settings.sexes is 'open: which administrative sexes are offered; what was noted before stays';

create trigger patient_settings_version before update on app.patient_settings
  for each row execute function private.bump_version();

alter table app.patient_settings enable row level security;

create policy member_reads on app.patient_settings for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));
create policy staff_adds on app.patient_settings for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));
create policy staff_changes on app.patient_settings for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('clinic.write'))))
  with check (clinic_id = any (array(select private.clinics_where('clinic.write'))));

grant select on app.patient_settings to authenticated;
grant insert (clinic_id, sexes) on app.patient_settings to authenticated;
grant update (sexes) on app.patient_settings to authenticated;

set role postgres;
