-- Opening a clinic: a draft of somebody's who is signed in, which nobody outside sees until it is activated, once.

set role app_owner;

alter table app.clinics add column kinds text[] not null default '{dental}';
alter table app.clinics add column opened_by uuid;
alter table app.clinics add constraint clinics_kinds_check
  check (cardinality(kinds) between 1 and 2 and kinds <@ '{dental,physiotherapy}');
alter table app.clinics add constraint clinics_opener_fkey
  foreign key (opened_by) references app.principals (id) on delete set null (opened_by);
comment on column app.clinics.kinds is 'open: what is treated here';
comment on column app.clinics.opened_by is 'open: who opened it; null for those that came with an installation';
comment on column app.clinics.activated_at is 'open: when it left being a draft; never taken back';

create index clinics_opener_idx on app.clinics (opened_by) where opened_by is not null;

alter table app.memberships add column welcomed_at timestamptz;
comment on column app.memberships.welcomed_at is 'open: when the one mail of welcome left';

-- Which rows may be changed, by whoever holds clinic.write, the policy staff_changes says; the grants say which columns.
grant update (activated_at) on app.clinics to authenticated;

-- No way of making a clinic gives it a database of its own yet.
create function private.clinics_share() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.tenancy_mode <> 'shared' then
    raise check_violation using constraint = 'clinics_shared_check', message = 'a new clinic shares its database';
  end if;
  return new;
end $$;

create trigger clinics_share before insert on app.clinics
  for each row execute function private.clinics_share();

-- Makes a draft clinic, with a place, its numbers and an owner: whoever is signed in, with three drafts at a time at most.
create function private.open_clinic(
    id uuid, slug text, name text, country text, time_zone text, currency text, locale text, kinds text[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  opener   uuid := private.principal();
  location uuid := gen_random_uuid();
begin
  perform from app.principals p where p.id = opener and p.kind = 'user' for no key update;
  if not found or private.session_state() <> 'standing' then
    raise insufficient_privilege using message = 'only who is signed in opens a clinic';
  end if;
  if (select count(*) from app.clinics c where c.opened_by = opener and c.activated_at is null) >= 3 then
    raise check_violation using constraint = 'clinics_drafts_check', message = 'too many drafts';
  end if;
  insert into app.clinics (id, slug, name, country, time_zone, currency, locale, kinds, opened_by)
    values (open_clinic.id, open_clinic.slug, open_clinic.name, open_clinic.country, open_clinic.time_zone,
            open_clinic.currency, open_clinic.locale, open_clinic.kinds, opener);
  insert into app.locations (id, clinic_id, name) values (location, open_clinic.id, open_clinic.name);
  insert into app.number_series (clinic_id, location_id, kind, prefix)
    values (open_clinic.id, location, 'patient', 'P-'), (open_clinic.id, location, 'invoice', 'INV-'),
           (open_clinic.id, location, 'receipt', 'RC-');
  insert into app.memberships (id, clinic_id, principal_id, role)
    select gen_random_uuid(), open_clinic.id, opener, r.key from app.roles r where r.owns order by r.rank limit 1;
end $$;

-- Activation happens once, and not before somebody treats.
create function private.clinics_activate() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if old.activated_at is not null then
    raise check_violation using constraint = 'clinics_activated_check', message = 'a clinic is activated once';
  end if;
  if not exists (select from app.practitioners p
                  where p.clinic_id = new.id and p.active and p.deleted_at is null) then
    raise check_violation using constraint = 'clinics_practitioner_check', message = 'nobody treats here yet';
  end if;
  new.activated_at := now();
  return new;
end $$;

create trigger clinics_activate before update of activated_at on app.clinics
  for each row execute function private.clinics_activate();

-- Claims the welcomes that are due at a clinic that is open: each person's once, whatever happens to their account later, and
-- for the clinic's own job alone.
create function private.claim_welcomes(clinic uuid)
  returns table (membership_id uuid, email text, name text, locale text, owns boolean)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  update app.memberships m set welcomed_at = now()
    from app.profiles f, app.roles r, app.clinics c, app.principals j
   where m.clinic_id = clinic and m.welcomed_at is null and m.ended_at is null
     and f.principal_id = m.principal_id and r.key = m.role and r.staff
     and c.id = m.clinic_id and c.activated_at is not null
     and j.id = private.principal() and j.kind = 'job' and j.clinic_id = m.clinic_id
  returning m.id, f.email, f.name, f.locale, r.owns;
end $$;

grant execute on function
  private.open_clinic(uuid, text, text, text, text, text, text, text[]), private.claim_welcomes(uuid) to authenticated;

set role postgres;
