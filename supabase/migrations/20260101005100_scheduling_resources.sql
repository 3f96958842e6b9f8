-- What a visit needs besides people: chairs, rooms, equipment.

set role app_owner;

create table app.resources (
  id          uuid not null,
  clinic_id   uuid not null,
  location_id uuid not null,
  kind        text not null,
  name        text not null,
  rank        int  not null default 0,
  deleted_at  timestamptz,

  constraint resources_pkey primary key (id),
  constraint resources_clinic_id_key unique (clinic_id, id),
  constraint resources_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint resources_kind_check check (kind in ('chair', 'room', 'equipment')),
  constraint resources_name_check check (char_length(name) between 1 and 200)
);

comment on table app.resources is 'One chair, room or machine at a place. One out of use keeps its row.';

create index resources_location_idx on app.resources (clinic_id, location_id, rank);

alter table app.resources enable row level security;

create policy staff_reads on app.resources for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.read'))));
create policy staff_adds on app.resources for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));
create policy staff_changes on app.resources for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('schedule.write'))))
  with check (clinic_id = any (array(select private.clinics_where('schedule.write'))));

grant select on app.resources to authenticated;
grant insert (id, clinic_id, location_id, kind, name, rank) on app.resources to authenticated;
grant update (name, rank, deleted_at) on app.resources to authenticated;

set role postgres;
