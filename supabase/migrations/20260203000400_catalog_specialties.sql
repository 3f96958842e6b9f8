-- What is practised: the specialties that the platform knows, and those a clinic adds.

set role app_owner;

create table app.specialties (
  key   text  not null,
  kind  text  not null,
  names jsonb not null,
  rank  int   not null,

  constraint specialties_pkey primary key (key),
  constraint specialties_key_check check (key ~ '^[a-z_]{1,40}$'),
  constraint specialties_kind_check check (kind in ('dental', 'physiotherapy')),
  constraint specialties_names_check check (names ?& '{en,ro,ur}'::text[])
);

comment on table app.specialties is 'One specialty that the platform knows, for clinics of one kind. None is ever renamed or removed.';

insert into app.specialties (rank, kind, key, names) values
  (1, 'dental', 'general_dentistry', '{"en": "General dentistry", "ro": "Stomatologie generală", "ur": "عمومی دندان سازی"}'),
  (2, 'dental', 'orthodontics', '{"en": "Orthodontics", "ro": "Ortodonție", "ur": "آرتھوڈونٹکس"}'),
  (3, 'dental', 'endodontics', '{"en": "Endodontics", "ro": "Endodonție", "ur": "اینڈوڈونٹکس"}'),
  (4, 'dental', 'periodontics', '{"en": "Periodontics", "ro": "Parodontologie", "ur": "پیریوڈونٹکس"}'),
  (5, 'dental', 'prosthodontics', '{"en": "Prosthodontics", "ro": "Protetică dentară", "ur": "پروستھوڈونٹکس"}'),
  (6, 'dental', 'oral_surgery', '{"en": "Oral surgery", "ro": "Chirurgie orală", "ur": "منہ کی سرجری"}'),
  (7, 'dental', 'paediatric_dentistry', '{"en": "Paediatric dentistry", "ro": "Pedodonție", "ur": "بچوں کی دندان سازی"}'),
  (8, 'dental', 'implantology', '{"en": "Implantology", "ro": "Implantologie", "ur": "امپلانٹ"}'),
  (1, 'physiotherapy', 'musculoskeletal', '{"en": "Musculoskeletal physiotherapy", "ro": "Kinetoterapie musculo-scheletală", "ur": "پٹھوں اور ہڈیوں کی فزیو تھراپی"}'),
  (2, 'physiotherapy', 'sports', '{"en": "Sports physiotherapy", "ro": "Kinetoterapie sportivă", "ur": "کھیلوں کی فزیو تھراپی"}'),
  (3, 'physiotherapy', 'neurological', '{"en": "Neurological physiotherapy", "ro": "Kinetoterapie neurologică", "ur": "اعصابی فزیو تھراپی"}'),
  (4, 'physiotherapy', 'paediatric', '{"en": "Paediatric physiotherapy", "ro": "Kinetoterapie pediatrică", "ur": "بچوں کی فزیو تھراپی"}'),
  (5, 'physiotherapy', 'geriatric', '{"en": "Geriatric physiotherapy", "ro": "Kinetoterapie geriatrică", "ur": "بزرگوں کی فزیو تھراپی"}');

create table app.clinic_specialties (
  id         uuid        not null,
  clinic_id  uuid        not null,
  name       text        not null,
  made_by    uuid        default private.principal(),
  made_at    timestamptz not null default now(),
  deleted_at timestamptz,

  constraint clinic_specialties_pkey primary key (id),
  constraint clinic_specialties_clinic_id_key unique (clinic_id, id),
  constraint clinic_specialties_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint clinic_specialties_name_check check (char_length(name) between 1 and 100 and name = trim(name))
);

comment on table app.clinic_specialties is 'One specialty that a clinic named itself. A removed one keeps its row: services may still say it.';

create unique index clinic_specialties_name_key on app.clinic_specialties (clinic_id, private.normalised(name)) where deleted_at is null;

alter table app.services
  add column specialty     text,
  add column own_specialty uuid,
  add constraint services_specialty_fkey foreign key (specialty) references app.specialties (key) on delete restrict,
  add constraint services_own_specialty_fkey foreign key (clinic_id, own_specialty)
    references app.clinic_specialties (clinic_id, id) on delete restrict,
  add constraint services_specialty_check check (num_nonnulls(specialty, own_specialty) <= 1);

create index services_specialty_idx on app.services (specialty) where specialty is not null;
create index services_own_specialty_idx on app.services (clinic_id, own_specialty);

grant insert (specialty, own_specialty), update (specialty, own_specialty) on app.services to authenticated;

alter table app.specialties enable row level security;
alter table app.clinic_specialties enable row level security;

create policy everyone_reads on app.specialties for select to authenticated using (true);

create policy staff_reads on app.clinic_specialties for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.read'))));
create policy patient_reads on app.clinic_specialties for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_patient())));
create policy staff_adds on app.clinic_specialties for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));
create policy staff_changes on app.clinic_specialties for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('services.write'))))
  with check (clinic_id = any (array(select private.clinics_where('services.write'))));

grant select on app.specialties, app.clinic_specialties to authenticated;
grant insert (id, clinic_id, name), update (deleted_at) on app.clinic_specialties to authenticated;

set role postgres;
