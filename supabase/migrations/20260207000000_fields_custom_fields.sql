-- What a clinic asks of its patients beside what Cusp asks: its own fields, and what was said to them.

set role app_owner;

create table app.custom_fields (
  id         uuid        not null,
  clinic_id  uuid        not null,
  entity     text        not null default 'patient',
  system_key text        not null,
  kind       text        not null,
  made_by    uuid        not null default private.principal(),
  made_at    timestamptz not null default now(),
  retired_at timestamptz,

  constraint custom_fields_pkey primary key (id),
  constraint custom_fields_clinic_id_key unique (clinic_id, id),
  constraint custom_fields_clinic_id_kind_key unique (clinic_id, id, kind),
  constraint custom_fields_system_key_key unique (clinic_id, entity, system_key),
  constraint custom_fields_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint custom_fields_entity_check check (entity in ('patient')),
  constraint custom_fields_system_key_check check (system_key ~ '^[a-z][a-z0-9_]{0,39}$'),
  constraint custom_fields_kind_check check (kind in ('text', 'number', 'date', 'choice', 'yes_no'))
);

comment on table app.custom_fields is
  'One thing that a clinic asks of each of its patients. Its key and kind never change; a retired one is asked no more and keeps what was said.';
comment on column app.custom_fields.system_key is 'open: what programs call it, whatever it is called on the screen';

create table app.custom_field_versions (
  clinic_id    uuid        not null,
  field_id     uuid        not null,
  wording      int         not null,
  kind         text        not null,
  label        text        not null,
  hint         text,
  options      text[]      not null default '{}',
  published_at timestamptz,
  made_by      uuid        not null default private.principal(),
  made_at      timestamptz not null default now(),

  constraint custom_field_versions_pkey primary key (clinic_id, field_id, wording),
  constraint custom_field_versions_field_fkey foreign key (clinic_id, field_id, kind)
    references app.custom_fields (clinic_id, id, kind) on delete restrict,
  constraint custom_field_versions_wording_check check (wording > 0),
  constraint custom_field_versions_label_check check (char_length(label) between 1 and 100 and label = trim(label)),
  constraint custom_field_versions_hint_check check (char_length(hint) between 1 and 200),
  constraint custom_field_versions_options_check check ((kind = 'choice') = (cardinality(options) > 0)
    and cardinality(options) <= 50 and char_length(array_to_string(options, '')) <= 4000 and array_position(options, null) is null)
);

comment on table app.custom_field_versions is
  'One wording of a field. Never changed but to be published; the last published one is what is asked.';

create index custom_field_versions_field_idx on app.custom_field_versions (clinic_id, field_id, kind);

create table app.custom_values (
  id         uuid        not null,
  clinic_id  uuid        not null,
  field_id   uuid        not null,
  wording    int         not null,
  patient_id uuid        not null,
  value      jsonb       not null,
  said_to    uuid        not null default private.principal(),
  said_at    timestamptz not null default now(),
  ended_at   timestamptz,

  constraint custom_values_pkey primary key (id),
  constraint custom_values_clinic_id_key unique (clinic_id, id),
  constraint custom_values_wording_fkey foreign key (clinic_id, field_id, wording)
    references app.custom_field_versions (clinic_id, field_id, wording) on delete restrict,
  constraint custom_values_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict
);

comment on table app.custom_values is
  'What was said of one patient to one version of a field. Never changed: the next value follows an ended one. Of several that stand, the newest counts.';
comment on column app.custom_values.value is 'phi: as the field''s kind says it';

create index custom_values_patient_idx on app.custom_values (clinic_id, patient_id) where ended_at is null;
create index custom_values_wording_idx on app.custom_values (clinic_id, field_id, wording);

-- A value is of its field's kind, and answers to a wording that was published.
create function private.custom_values_fit() returns trigger
  language plpgsql set search_path = '' as $$
declare
  asked app.custom_field_versions;
  said  text := new.value #>> '{}';
begin
  select * into asked from app.custom_field_versions v
   where v.clinic_id = new.clinic_id and v.field_id = new.field_id and v.wording = new.wording;
  if asked.published_at is not null and (case asked.kind
    when 'text' then jsonb_typeof(new.value) = 'string' and char_length(said) between 1 and 1000
    when 'number' then jsonb_typeof(new.value) = 'number'
    when 'date' then jsonb_typeof(new.value) = 'string' and said ~ '^\d{4}-\d{2}-\d{2}$' and said::date is not null
    when 'choice' then jsonb_typeof(new.value) = 'string' and said = any (asked.options)
    when 'yes_no' then jsonb_typeof(new.value) = 'boolean' end)
  then return null; end if;
  raise exception 'not what the field asks'
    using errcode = 'check_violation', constraint = 'custom_values_value_check', table = 'custom_values', schema = 'app';
end $$;

create trigger custom_values_fit after insert on app.custom_values
  for each row execute function private.custom_values_fit();

insert into private.patient_columns (table_name, column_name, fate) values ('app.custom_values', 'patient_id', 'follows');

select private.permit('fields.write', 'patients', 'Decide what else the clinic asks of patients', '{owner,admin}');

alter table app.custom_fields enable row level security;
alter table app.custom_field_versions enable row level security;
alter table app.custom_values enable row level security;

create policy staff_reads on app.custom_fields for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_adds on app.custom_fields for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('fields.write'))));
create policy staff_retires on app.custom_fields for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('fields.write'))))
  with check (clinic_id = any (array(select private.clinics_where('fields.write'))));

create policy staff_reads on app.custom_field_versions for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_adds on app.custom_field_versions for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('fields.write'))));
create policy staff_publishes on app.custom_field_versions for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('fields.write'))) and published_at is null)
  with check (clinic_id = any (array(select private.clinics_where('fields.write'))));

create policy staff_reads on app.custom_values for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_adds on app.custom_values for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));
create policy staff_ends on app.custom_values for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.write'))))
  with check (clinic_id = any (array(select private.clinics_where('patients.write'))));

grant select on app.custom_fields, app.custom_field_versions, app.custom_values to authenticated;
grant insert (id, clinic_id, entity, system_key, kind), update (retired_at) on app.custom_fields to authenticated;
grant insert (clinic_id, field_id, wording, kind, label, hint, options, published_at), update (published_at)
  on app.custom_field_versions to authenticated;
grant insert (id, clinic_id, field_id, wording, patient_id, value), update (ended_at) on app.custom_values to authenticated;

set role postgres;
