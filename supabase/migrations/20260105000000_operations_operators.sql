-- Who runs the platform: accounts that stay apart from every clinic, and a job that speaks for no clinic.

set role app_owner;

create table app.operators (
  principal_id uuid        not null,
  since        timestamptz not null default now(),
  ended_at     timestamptz,
  ended_by     uuid,

  constraint operators_pkey primary key (principal_id),
  constraint operators_principal_fkey foreign key (principal_id) references app.principals (id) on delete restrict
);

comment on table app.operators is
  'One person who runs the platform. Ended, never deleted; being appointed again reopens the row. Holds nothing in any clinic.';
comment on column app.operators.ended_by is 'open: the operator who ended it; nobody ends their own';

-- What one is stays what one is: nobody turns from a clinic's user into an operator, or back.
create function private.principals_stay() returns trigger
  language plpgsql set search_path = '' as $$
begin
  raise check_violation using constraint = 'principals_stay_check', message = 'a principal never becomes another kind';
end $$;

create trigger principals_stay before update on app.principals
  for each row when (old.kind <> new.kind or old.clinic_id is distinct from new.clinic_id)
  execute function private.principals_stay();

-- An operator works nowhere, treats nobody and is nobody's patient.
create function private.refuse_operator() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.principals p where p.id = new.principal_id and p.kind = 'operator') then
    raise check_violation using constraint = tg_table_name || '_operator_check', message = 'operators stay apart from clinics';
  end if;
  return new;
end $$;

create trigger memberships_operator before insert or update of principal_id on app.memberships
  for each row execute function private.refuse_operator();
create trigger practitioners_operator before insert or update of principal_id on app.practitioners
  for each row execute function private.refuse_operator();
create trigger portal_access_operator before insert or update of principal_id on app.portal_access
  for each row execute function private.refuse_operator();

-- The platform's own jobs act as one principal, which belongs to no clinic and sees none.
alter table app.principals drop constraint principals_clinic_check;
alter table app.principals add constraint principals_clinic_check
  check (case when kind in ('api_key', 'booking') then clinic_id is not null when kind = 'job' then true else clinic_id is null end);
create unique index principals_platform_job_idx on app.principals (kind) where kind = 'job' and clinic_id is null;
insert into app.principals (id, kind) values (gen_random_uuid(), 'job');

comment on table app.principals is
  'One who can act. A user''s or operator''s id is the id Auth gave; keys belong to one clinic, as do those who book as the public, and jobs but for the platform''s own. Never deleted: events name it forever.';

create or replace function private.job_of(clinic uuid) returns table (principal_id uuid, slug text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select p.id, c.slug from app.principals p left join app.clinics c on c.id = p.clinic_id
   where p.kind = 'job' and (p.clinic_id = clinic or clinic is null and p.clinic_id is null);
end $$;

-- Whether the principal is an operator in office.
create function private.in_office() returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from app.operators o where o.principal_id = private.principal() and o.ended_at is null);
end $$;

-- Whether the principal speaks for the platform: an operator in office, or the platform's own job.
create function private.on_platform() returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return private.in_office() or exists (
    select from app.principals p where p.id = private.principal() and p.kind = 'job' and p.clinic_id is null);
end $$;

-- Everybody who is or was an operator, for those who speak for the platform.
create function private.operators_known() returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  if private.on_platform() then return query select o.principal_id from app.operators o; end if;
end $$;

-- The operator's own door: one row, or nothing for anybody else.
create function private.enter_admin() returns table (member_name text, member_locale text, session text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select f.name, f.locale, case p.kind when 'job' then 'standing' else private.session_state() end
    from app.principals p left join app.profiles f on f.principal_id = p.id
   where p.id = private.principal() and private.on_platform();
end $$;

set role postgres;

-- Whether Auth has an account marked as an operator's, which only the secret key can do. Owned by postgres, which may read Auth.
create function private.account_operates(account uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from auth.users u where u.id = account and u.raw_app_meta_data ->> 'operator' = 'true');
end $$;

revoke execute on function private.account_operates(uuid) from public;
grant execute on function private.account_operates(uuid) to app_owner;

set role app_owner;

-- Takes office: for the account that acts, if Auth says it may and it never was anything else.
create function private.take_office(name text, email text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  self uuid := private.principal();
begin
  if not private.account_operates(self) then
    raise insufficient_privilege using message = 'only whoever holds the secret key appoints operators';
  end if;
  insert into app.principals (id, kind) values (self, 'operator') on conflict (id) do nothing;
  if (select p.kind from app.principals p where p.id = self) <> 'operator' then
    raise check_violation using constraint = 'operators_principal_check', message = 'a clinic''s user never becomes an operator';
  end if;
  insert into app.profiles (principal_id, name, email) values (self, take_office.name, take_office.email)
    on conflict (principal_id) do nothing;
  insert into app.operators (principal_id) values (self)
    on conflict (principal_id) do update set ended_at = null, ended_by = null;
end $$;

create function private.operators_end() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.ended_at := now();
  new.ended_by := private.principal();
  return new;
end $$;

create trigger operators_end before update on app.operators
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.operators_end();

grant execute on function private.in_office(), private.on_platform(), private.operators_known(), private.enter_admin(),
  private.take_office(text, text) to authenticated;

alter table app.operators enable row level security;

create policy operator_reads on app.operators for select to authenticated
  using ((select private.on_platform()));
create policy operator_ends on app.operators for update to authenticated
  using ((select private.in_office()) and principal_id <> (select private.principal()))
  with check ((select private.in_office()) and ended_at is not null);
create policy operator_reads on app.profiles for select to authenticated
  using (principal_id = any (array(select private.operators_known())));
create policy operator_reads on app.events for select to authenticated
  using (clinic_id is null and (select private.on_platform()));
create policy operator_records on app.events for insert to authenticated
  with check (clinic_id is null and (select private.on_platform()));

grant select on app.operators to authenticated;
grant update (ended_at) on app.operators to authenticated;

create index events_platform_idx on app.events (at desc, id) where clinic_id is null;

set role postgres;
