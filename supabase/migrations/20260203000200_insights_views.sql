-- How people look at lists: views they saved, and the columns they chose.

set role app_owner;

create table app.saved_views (
  id         uuid        not null,
  clinic_id  uuid        not null,
  list       text        not null default 'patients',
  name       text        not null,
  query      text        not null,
  shared     boolean     not null default false,
  made_by    uuid        not null default private.principal(),
  made_at    timestamptz not null default now(),

  constraint saved_views_pkey primary key (id),
  constraint saved_views_clinic_id_key unique (clinic_id, id),
  constraint saved_views_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint saved_views_made_by_fkey foreign key (made_by) references app.principals (id) on delete cascade,
  constraint saved_views_name_key unique (clinic_id, made_by, list, name),
  constraint saved_views_list_check check (list ~ '^[a-z_]{1,40}$'),
  constraint saved_views_name_check check (char_length(name) between 1 and 60 and name = trim(name)),
  constraint saved_views_query_check check (char_length(query) <= 1000)
);

comment on table app.saved_views is
  'A list''s filters and order under a name, for whoever saved it or for the whole clinic. Removed for good: it holds nothing but a question.';
comment on column app.saved_views.query is 'pii: the filters as the address says them; words that were searched for are never among them';

create index saved_views_made_by_idx on app.saved_views (made_by);

create table app.list_columns (
  clinic_id    uuid   not null,
  principal_id uuid   not null default private.principal(),
  list         text   not null default 'patients',
  columns      text[] not null,

  constraint list_columns_pkey primary key (clinic_id, principal_id, list),
  constraint list_columns_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint list_columns_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint list_columns_list_check check (list ~ '^[a-z_]{1,40}$'),
  constraint list_columns_columns_check check (cardinality(columns) <= 20)
);

comment on table app.list_columns is 'Which columns of a list one member looks at. Nobody else sees it.';

create index list_columns_principal_idx on app.list_columns (principal_id);

select private.permit('views.share', 'patients', 'Share saved views with colleagues', '{owner,admin}');
select private.permit('patients.export', 'patients', 'Take lists of patients out', '{owner,admin}');
update app.permissions set lendable = false where key in ('patients.export', 'views.share');

alter table app.saved_views enable row level security;
alter table app.list_columns enable row level security;

create policy staff_reads on app.saved_views for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read')))
    and (shared or made_by = (select private.principal())));
-- Whoever is in for support leaves nothing behind.
create policy staff_saves on app.saved_views for insert to authenticated
  with check (made_by = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read')))
    and not clinic_id = any (array(select private.clinics_supported()))
    and (not shared or clinic_id = any (array(select private.clinics_where('views.share')))));
create policy staff_removes on app.saved_views for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read')))
    and (made_by = (select private.principal())
      or shared and clinic_id = any (array(select private.clinics_where('views.share')))));

create policy self_reads on app.list_columns for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_chooses on app.list_columns for insert to authenticated
  with check (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read')))
    and not clinic_id = any (array(select private.clinics_supported())));
create policy self_changes on app.list_columns for update to authenticated
  using (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read'))))
  with check (principal_id = (select private.principal()) and clinic_id = any (array(select private.clinics_where('patients.read'))));

grant select on app.saved_views, app.list_columns to authenticated;
grant insert (id, clinic_id, list, name, query, shared) on app.saved_views to authenticated;
grant delete on app.saved_views to authenticated;
grant insert (clinic_id, list, columns) on app.list_columns to authenticated;
grant update (columns) on app.list_columns to authenticated;

set role postgres;
