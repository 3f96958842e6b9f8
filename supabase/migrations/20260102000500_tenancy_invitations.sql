-- Who was asked to work here. The link's token is made by the job that mails it; only its hash ever stands here.

set role app_owner;

create table app.invitations (
  id              uuid        not null,
  clinic_id       uuid        not null,
  email           text        not null,
  role            text        not null,
  practitioner_id uuid,
  token_digest    bytea,
  invited_by      uuid        not null default private.principal(),
  sent_at         timestamptz not null default now(),
  until           timestamptz not null default now() + interval '7 days',
  accepted_at     timestamptz,
  accepted_by     uuid,
  revoked_at      timestamptz,
  revoked_by      uuid,

  constraint invitations_pkey primary key (id),
  constraint invitations_clinic_id_key unique (clinic_id, id),
  constraint invitations_clinic_fkey foreign key (clinic_id) references app.clinics (id) on delete restrict,
  constraint invitations_role_fkey foreign key (role) references app.roles (key) on delete restrict,
  constraint invitations_practitioner_fkey foreign key (clinic_id, practitioner_id)
    references app.practitioners (clinic_id, id) on delete set null (practitioner_id),
  constraint invitations_email_check check (email = lower(email) and char_length(email) between 3 and 254),
  constraint invitations_token_digest_check check (octet_length(token_digest) = 32),
  constraint invitations_outcome_check check (accepted_at is null or revoked_at is null)
);

comment on table app.invitations is
  'One asking of one address to work here. Ends by being accepted, revoked or by time; never deleted.';
comment on column app.invitations.email is 'pii';
comment on column app.invitations.practitioner_id is 'open: whose column they will sign in for, if any';
comment on column app.invitations.token_digest is 'secret: SHA-256 of the link''s token; null until the mail leaves';

create unique index invitations_email_key on app.invitations (clinic_id, email)
  where accepted_at is null and revoked_at is null;
create unique index invitations_token_digest_key on app.invitations (token_digest) where token_digest is not null;
create index invitations_sent_idx on app.invitations (clinic_id, sent_at desc, id);
create index invitations_role_idx on app.invitations (role);
create index invitations_practitioner_idx on app.invitations (clinic_id, practitioner_id) where practitioner_id is not null;

alter table app.invitations enable row level security;

create policy staff_reads on app.invitations for select to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.read'))));
create policy staff_invites on app.invitations for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy staff_changes on app.invitations for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write')))
    and accepted_at is null and revoked_at is null)
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));

grant select (id, clinic_id, email, role, practitioner_id, invited_by, sent_at, until, accepted_at, accepted_by,
              revoked_at, revoked_by) on app.invitations to authenticated;
grant insert (id, clinic_id, email, role, practitioner_id) on app.invitations to authenticated;
grant update (sent_at, revoked_at) on app.invitations to authenticated;

-- Nobody is asked to a role above whoever asks, nor asked in while they are in, nor round their removal.
create function private.invitations_ask() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  known app.memberships;
begin
  perform private.refuse_climbing(new.clinic_id, (select r.rank from app.roles r where r.key = new.role));
  if not (select r.staff from app.roles r where r.key = new.role) then
    raise insufficient_privilege using message = 'no person has a machine''s role';
  end if;
  select m.* into known from app.memberships m join app.profiles f on f.principal_id = m.principal_id
   where m.clinic_id = new.clinic_id and lower(f.email) = new.email;
  if known.id is not null and known.ended_at is null then
    raise check_violation using constraint = 'invitations_member_check', message = 'they work here already';
  elsif known.id is not null and known.ended_by is distinct from known.principal_id then
    raise check_violation using constraint = 'invitations_removed_check', message = 'they were removed; reopen their place first';
  end if;
  return new;
end $$;

create trigger invitations_ask before insert on app.invitations
  for each row execute function private.invitations_ask();

-- Sending again makes every earlier link worthless; revoking says who did it.
create function private.invitations_change() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.revoked_at is not null and old.revoked_at is null then
    new.revoked_at := now();
    new.revoked_by := private.principal();
  elsif new.sent_at <> old.sent_at then
    new.sent_at := clock_timestamp();
    new.until := new.sent_at + interval '7 days';
    new.token_digest := null;
  end if;
  return new;
end $$;

create trigger invitations_change before update of sent_at, revoked_at on app.invitations
  for each row execute function private.invitations_change();

set role postgres;
