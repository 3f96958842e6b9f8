-- Which outside service a clinic uses for what, where it is another than the platform's.

set role app_owner;

select private.permit('providers.read', 'clinic', 'See which outside services the clinic uses', '{owner,admin,job}');
select private.permit('providers.manage', 'clinic', 'Choose which outside services the clinic uses', '{owner}');
update app.permissions set people_only = true where key = 'providers.manage';
update app.permissions set lendable = false where key in ('providers.read', 'providers.manage');

create table app.service_providers (
  clinic_id  uuid        not null,
  kind       text        not null,
  provider   text        not null,
  settings   jsonb       not null default '{}',
  secrets    bytea,
  version    int         not null default 1,
  changed_by uuid        not null default private.principal(),
  updated_at timestamptz not null default now(),

  constraint service_providers_pkey primary key (clinic_id, kind),
  constraint service_providers_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint service_providers_kind_check check (kind in ('payment', 'invoicing', 'email', 'video', 'storage')),
  constraint service_providers_provider_check check (provider ~ '^[a-z][a-z0-9_]{1,39}$'),
  constraint service_providers_settings_check check (jsonb_typeof(settings) = 'object')
);

comment on table app.service_providers is
  'One kind of outside service that a clinic chose for itself. Without a row the platform''s counts; rows stay.';
comment on column app.service_providers.settings is 'open: what anybody may see, such as an account''s name';
comment on column app.service_providers.secrets is 'secret: keys and passwords, encrypted under the clinic''s key';

create function private.service_providers_change() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.changed_by := private.principal();
  return new;
end $$;

create trigger service_providers_version before update on app.service_providers
  for each row execute function private.bump_version();
create trigger service_providers_change before update on app.service_providers
  for each row execute function private.service_providers_change();

alter table app.service_providers enable row level security;

create policy staff_reads on app.service_providers for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('providers.read'))));
create policy staff_chooses on app.service_providers for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('providers.manage'))));
create policy staff_changes on app.service_providers for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('providers.manage'))))
  with check (clinic_id = any (array(select private.clinics_where('providers.manage'))));

grant select on app.service_providers to authenticated;
grant insert (clinic_id, kind, provider, settings, secrets) on app.service_providers to authenticated;
grant update (provider, settings, secrets) on app.service_providers to authenticated;

set role postgres;
