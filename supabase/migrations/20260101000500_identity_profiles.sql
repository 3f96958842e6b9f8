-- How a person who signs in is called and addressed.

set role app_owner;

create table app.profiles (
  principal_id uuid        not null,
  name         text        not null,
  given_name   text,
  family_name  text,
  prefix       text,
  name_latin   text,
  email        text        not null,
  locale       text,
  version      int         not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),

  constraint profiles_pkey primary key (principal_id),
  constraint profiles_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint profiles_name_check check (char_length(name) between 1 and 200),
  constraint profiles_locale_check check (locale in ('en', 'ro', 'ur'))
);

comment on table app.profiles is 'One person who signs in. Colleagues see the name; the e-mail is the one Auth knows.';
comment on column app.profiles.principal_id is 'open';
comment on column app.profiles.name is 'pii';
comment on column app.profiles.given_name is 'pii';
comment on column app.profiles.family_name is 'pii';
comment on column app.profiles.prefix is 'pii';
comment on column app.profiles.name_latin is 'pii';
comment on column app.profiles.email is 'pii';
comment on column app.profiles.locale is 'open';
comment on column app.profiles.version is 'open';
comment on column app.profiles.created_at is 'open';
comment on column app.profiles.updated_at is 'open';

create trigger profiles_version before update on app.profiles
  for each row execute function private.bump_version();

alter table app.profiles enable row level security;

create policy self_reads on app.profiles for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_changes on app.profiles for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()));

grant select on app.profiles to authenticated;
grant update (name, given_name, family_name, prefix, name_latin, locale) on app.profiles to authenticated;

set role postgres;
