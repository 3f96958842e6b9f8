-- From the mail into the portal: the token is made, shown to whoever holds it, and used once.

set role app_owner;

-- Gives an open invitation the hash of the token that is about to be mailed, once; to the clinic's own job alone.
create function private.mint_portal_invitation(invitation uuid, digest bytea)
  returns table (email text, relation text, until timestamptz)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  update app.portal_invitations i set token_digest = digest
    from app.principals p
   where i.id = invitation and i.token_digest is null and i.accepted_at is null and i.revoked_at is null
     and p.id = private.principal() and p.kind = 'job' and p.clinic_id = i.clinic_id
  returning i.email, i.relation, i.until;
end $$;

create function private.portal_invitation_state(i app.portal_invitations) returns text
  language sql stable set search_path = ''
  return case when (i).accepted_at is not null then 'used' when (i).revoked_at is not null then 'revoked'
              when (i).until <= now() then 'expired' else 'open' end;

-- What whoever holds the token may know: not who the patient is, but what their record lacks.
create function private.public_portal_invitation(digest bytea)
  returns table (state text, email text, relation text, clinic_name text, slug text, time_zone text, country text, known boolean,
                 consent_age int, lacks_birth_date boolean, lacks_sex boolean)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select case when p.deleted_at is not null then 'revoked' else private.portal_invitation_state(i) end,
         i.email, i.relation, c.name, c.slug, c.time_zone, c.country::text,
         exists (select from app.profiles f where lower(f.email) = i.email),
         private.consent_age(c.country), p.birth_date is null, p.sex is null
    from app.portal_invitations i
    join app.clinics c on c.id = i.clinic_id
    join app.patients p on p.clinic_id = i.clinic_id and p.id = i.patient_id
   where i.token_digest = digest;
end $$;

-- Lets whoever is signed in act for the patient, if the invitation is theirs and stands. What the record lacks must be said
-- and is written there; what it has is never changed.
create function private.accept_portal_invitation(digest bytea, born date, sex text, request uuid)
  returns table (outcome text, slug text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  i app.portal_invitations;
  p app.patients;
begin
  select * into i from app.portal_invitations where token_digest = digest for update;
  if i.id is null then return query select 'not_found', null; return; end if;
  select * into p from app.patients where clinic_id = i.clinic_id and id = i.patient_id for update;
  outcome := case
    when p.deleted_at is not null then 'revoked'
    when private.portal_invitation_state(i) <> 'open' then private.portal_invitation_state(i)
    when not exists (select from app.profiles f where f.principal_id = private.principal() and lower(f.email) = i.email)
      then 'other_account'
    when p.birth_date is null and born is null then 'birth_date_missing'
    when p.sex is null and accept_portal_invitation.sex is null then 'sex_missing'
    else 'open' end;
  if outcome <> 'open' then return query select outcome, null::text; return; end if;

  update app.patients n
     set birth_date = coalesce(n.birth_date, born), sex = coalesce(n.sex, accept_portal_invitation.sex)
   where n.id = p.id and (n.birth_date is null or n.sex is null);
  insert into app.portal_access as a (clinic_id, patient_id, principal_id, relation, granted_by)
    values (i.clinic_id, i.patient_id, private.principal(), i.relation, i.invited_by)
    on conflict on constraint portal_access_pkey do update
      set relation = excluded.relation, until = 'infinity', granted_by = excluded.granted_by, granted_at = now();
  update app.portal_invitations n set accepted_at = now(), accepted_by = private.principal() where n.id = i.id;
  insert into app.events (id, clinic_id, name, source, request_id, subject_kind, subject_id, patient_id, permission, changes)
    values (gen_random_uuid(), i.clinic_id, 'portal_invitation.accepted', 'portal', request, 'portal_invitation', i.id,
            i.patient_id, 'patients.read', jsonb_build_object('relation', i.relation, 'fields', array_remove(array[
              case when p.birth_date is null then 'birthDate' end, case when p.sex is null then 'sex' end], null)));
  return query select outcome, c.slug from app.clinics c where c.id = i.clinic_id;
end $$;

grant execute on function private.public_portal_invitation(bytea) to anon, authenticated;
grant execute on function private.mint_portal_invitation(uuid, bytea),
  private.accept_portal_invitation(bytea, date, text, uuid) to authenticated;

-- Who may act for a patient of the clinic now, in words.
create function private.portal_circle(clinic uuid, patient uuid)
  returns table (principal_id uuid, name text, email text, relation text, granted_at timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if clinic not in (select private.clinics_where('portal_access.write')) then return; end if;
  return query
  select a.principal_id, f.name, f.email, a.relation, a.granted_at
    from app.portal_access a join app.profiles f on f.principal_id = a.principal_id
   where a.clinic_id = clinic and a.patient_id = patient and a.until > now()
   order by a.relation <> 'self', f.name;
end $$;

grant execute on function private.portal_circle(uuid, uuid) to authenticated;

set role postgres;
