-- From the mail to a place at the clinic: the token is made, shown to whoever holds it, and used once.

set role app_owner;

-- Gives an open invitation the hash of the token that is about to be mailed, once; to the clinic's own job alone.
create function private.mint_invitation(invitation uuid, digest bytea)
  returns table (email text, role text, until timestamptz, inviter text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  update app.invitations i set token_digest = digest
    from app.principals p
   where i.id = invitation and i.token_digest is null and i.accepted_at is null and i.revoked_at is null
     and p.id = private.principal() and p.kind = 'job' and p.clinic_id = i.clinic_id
  returning i.email, i.role, i.until,
            (select f.name from app.profiles f where f.principal_id = i.invited_by);
end $$;

create function private.invitation_state(i app.invitations) returns text
  language sql stable set search_path = ''
  return case when (i).accepted_at is not null then 'used' when (i).revoked_at is not null then 'revoked'
              when (i).until <= now() then 'expired' else 'open' end;

-- What whoever holds the token may know of the invitation.
create function private.public_invitation(digest bytea)
  returns table (state text, email text, role text, clinic_name text, locale text, known boolean)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select private.invitation_state(i), i.email, i.role, c.name, c.locale,
         exists (select from app.profiles f where lower(f.email) = i.email)
    from app.invitations i join app.clinics c on c.id = i.clinic_id
   where i.token_digest = digest;
end $$;

-- Makes whoever is signed in a member, if the invitation is theirs and stands. Everything it brings stands in its row.
create function private.accept_invitation(digest bytea)
  returns table (outcome text, clinic_id uuid, slug text, membership_id uuid, role text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  i     app.invitations;
  known app.memberships;
begin
  select * into i from app.invitations where token_digest = digest for update;
  if i.id is null then return query select 'not_found', null::uuid, null, null::uuid, null; return; end if;
  outcome := private.invitation_state(i);
  if outcome = 'open' and not exists (
    select from app.profiles f where f.principal_id = private.principal() and lower(f.email) = i.email) then
    outcome := 'other_account';
  end if;
  select * into known from app.memberships m where m.clinic_id = i.clinic_id and m.principal_id = private.principal();
  if outcome = 'open' and known.id is not null then
    outcome := case when known.ended_at is null then 'member'
                    when known.ended_by is distinct from known.principal_id then 'removed' else outcome end;
  end if;
  if outcome <> 'open' then return query select outcome, null::uuid, null, null::uuid, null; return; end if;

  if known.id is null then
    insert into app.memberships as m (id, clinic_id, principal_id, role)
      values (gen_random_uuid(), i.clinic_id, private.principal(), i.role) returning m.* into known;
  else
    update app.memberships m set role = i.role, ended_at = null where m.id = known.id;
  end if;
  update app.invitations set accepted_at = now(), accepted_by = private.principal() where id = i.id;
  update app.practitioners p set principal_id = private.principal()
   where p.clinic_id = i.clinic_id and p.id = i.practitioner_id and p.principal_id is null
     and not exists (select from app.practitioners own where own.clinic_id = i.clinic_id and own.principal_id = private.principal());
  return query select outcome, c.id, c.slug, known.id, i.role from app.clinics c where c.id = i.clinic_id;
end $$;

grant execute on function private.public_invitation(bytea) to anon, authenticated;
grant execute on function private.mint_invitation(uuid, bytea), private.accept_invitation(bytea) to authenticated;

set role postgres;
