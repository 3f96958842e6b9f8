-- Who was asked to act for a patient in the portal: the patient, a parent, a carer. As with staff (decision 12), the job
-- that mails the link makes its token, and only the hash ever stands here.

set role app_owner;

create table app.portal_invitations (
  id           uuid        not null,
  clinic_id    uuid        not null,
  patient_id   uuid        not null,
  email        text        not null,
  relation     text        not null,
  token_digest bytea,
  invited_by   uuid        not null default private.principal(),
  sent_at      timestamptz not null default now(),
  until        timestamptz not null default now() + interval '7 days',
  accepted_at  timestamptz,
  accepted_by  uuid,
  revoked_at   timestamptz,
  revoked_by   uuid,

  constraint portal_invitations_pkey primary key (id),
  constraint portal_invitations_clinic_id_key unique (clinic_id, id),
  constraint portal_invitations_patient_fkey foreign key (clinic_id, patient_id)
    references app.patients (clinic_id, id) on delete restrict,
  constraint portal_invitations_relation_check check (relation in ('self', 'parent', 'guardian', 'spouse', 'child', 'carer')),
  constraint portal_invitations_email_check check (email = lower(email) and char_length(email) between 3 and 254),
  constraint portal_invitations_token_digest_check check (octet_length(token_digest) = 32),
  constraint portal_invitations_outcome_check check (accepted_at is null or revoked_at is null)
);

comment on table app.portal_invitations is
  'One asking of one address to act for one patient in the portal. Ends by being accepted, revoked or by time; never deleted.';
comment on column app.portal_invitations.email is 'pii';
comment on column app.portal_invitations.token_digest is 'secret: SHA-256 of the link''s token; null until the mail leaves';

create unique index portal_invitations_email_key on app.portal_invitations (clinic_id, patient_id, email)
  where accepted_at is null and revoked_at is null;
create unique index portal_invitations_token_digest_key on app.portal_invitations (token_digest) where token_digest is not null;
create index portal_invitations_patient_idx on app.portal_invitations (clinic_id, patient_id, sent_at desc);

alter table app.portal_invitations enable row level security;

create policy staff_reads on app.portal_invitations for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('patients.read'))));
create policy staff_invites on app.portal_invitations for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('portal_access.write'))));
create policy staff_revokes on app.portal_invitations for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('portal_access.write')))
    and accepted_at is null and revoked_at is null)
  with check (clinic_id = any (array(select private.clinics_where('portal_access.write'))));

grant select (id, clinic_id, patient_id, email, relation, invited_by, sent_at, until, accepted_at, accepted_by,
              revoked_at, revoked_by) on app.portal_invitations to authenticated;
grant insert (id, clinic_id, patient_id, email, relation) on app.portal_invitations to authenticated;
grant update (revoked_at) on app.portal_invitations to authenticated;

create trigger portal_invitations_age before insert on app.portal_invitations
  for each row execute function private.refuse_too_young();

create function private.portal_invitations_ask() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.portal_access a join app.profiles f on f.principal_id = a.principal_id
              where a.clinic_id = new.clinic_id and a.patient_id = new.patient_id and a.until > now()
                and lower(f.email) = new.email) then
    raise check_violation using constraint = 'portal_invitations_access_check', message = 'they have access already';
  end if;
  return new;
end $$;

create trigger portal_invitations_ask before insert on app.portal_invitations
  for each row execute function private.portal_invitations_ask();

-- Revoking says when and who, whatever was sent.
create function private.portal_invitations_revoke() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.revoked_at := now();
  new.revoked_by := private.principal();
  return new;
end $$;

create trigger portal_invitations_revoke before update of revoked_at on app.portal_invitations
  for each row execute function private.portal_invitations_revoke();

-- Whoever lost access hears nothing more: what they joined is not the patient's topic any longer.
create function private.portal_access_end() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.patients set live_epoch = live_epoch + 1 where clinic_id = new.clinic_id and id = new.patient_id;
  return null;
end $$;

create trigger portal_access_end after update of until on app.portal_access
  for each row when (old.until > new.until) execute function private.portal_access_end();

set role postgres;
