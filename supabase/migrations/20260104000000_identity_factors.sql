-- What proves who somebody is after the password: an authenticator app or a code by mail, recovery codes, trusted devices.

set role app_owner;

create table app.factors (
  id           uuid        not null,
  principal_id uuid        not null,
  kind         text        not null,
  since        timestamptz not null default now(),
  last_code    bytea,

  constraint factors_pkey primary key (id),
  constraint factors_principal_kind_key unique (principal_id, kind),
  constraint factors_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint factors_kind_check check (kind in ('totp', 'otp_mail'))
);

comment on table app.factors is
  'One second factor of a person. While there is one, a password or a link alone opens nothing. The id of an authenticator app is the one Auth gave, which also keeps its secret.';

comment on column app.factors.last_code is 'open: HMAC of the code that was accepted last, which is never accepted again';

create table app.recovery_codes (
  principal_id uuid        not null,
  digest       bytea       not null,
  made_at      timestamptz not null default now(),
  used_at      timestamptz,

  constraint recovery_codes_pkey primary key (principal_id, digest),
  constraint recovery_codes_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade
);

comment on table app.recovery_codes is
  'One code that stands in for a lost second factor, once. A new set replaces what was left of the old one.';
comment on column app.recovery_codes.digest is 'open: HMAC of the code under the installation''s master key';

create table app.devices (
  id           uuid        not null,
  principal_id uuid        not null,
  digest       bytea       not null,
  name         text        not null default '',
  address      inet,
  trusted_at   timestamptz not null default now(),
  until        timestamptz not null,
  last_used_at timestamptz not null default now(),

  constraint devices_pkey primary key (id),
  constraint devices_digest_key unique (digest),
  constraint devices_principal_fkey foreign key (principal_id) references app.principals (id) on delete cascade,
  constraint devices_until_check check (until <= trusted_at + interval '30 days')
);

comment on table app.devices is
  'One browser that its person need not show a second factor on until then. Distrusted by ending that time now.';
comment on column app.devices.digest is 'open: HMAC of the cookie that the browser keeps';
comment on column app.devices.name is 'pii';
comment on column app.devices.address is 'pii';

create index devices_principal_idx on app.devices (principal_id, last_used_at desc);

alter table app.factors enable row level security;
alter table app.recovery_codes enable row level security;
alter table app.devices enable row level security;

create policy self_reads on app.factors for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_reads on app.recovery_codes for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_reads on app.devices for select to authenticated
  using (principal_id = (select private.principal()));
create policy self_distrusts on app.devices for update to authenticated
  using (principal_id = (select private.principal()))
  with check (principal_id = (select private.principal()) and until <= now());

grant select (id, principal_id, kind, since) on app.factors to authenticated;
grant select (principal_id, made_at, used_at) on app.recovery_codes to authenticated;
grant select (id, principal_id, name, address, trusted_at, until, last_used_at), update (until) on app.devices to authenticated;

set role postgres;
