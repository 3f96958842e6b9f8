-- Where a clinic works. A one-place clinic has one location and never sees it.

set role app_owner;

create table app.locations (
  id         uuid        not null,
  clinic_id  uuid        not null,
  name       text        not null,
  address    text        not null default '',
  phone      text,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,

  constraint locations_pkey primary key (id),
  constraint locations_clinic_id_key unique (clinic_id, id),
  constraint locations_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint locations_name_check check (char_length(name) between 1 and 200)
);

comment on table app.locations is 'One place of a clinic. Hours, rooms, tills and numbers belong to a place; a closed one keeps its row.';

alter table app.locations enable row level security;

create policy staff_reads on app.locations for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));

grant select on app.locations to authenticated;

set role postgres;
