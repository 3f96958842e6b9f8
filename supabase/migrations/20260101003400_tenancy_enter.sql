-- Through the door: one question answers who came, into which clinic, holding what.

set role app_owner;

-- The place that counts where nobody names one: the clinic's first.
create function private.main_location(clinic uuid) returns uuid
  language plpgsql stable set search_path = '' as $$
begin
  return (select l.id from app.locations l
           where l.clinic_id = clinic and l.deleted_at is null order by l.created_at, l.id limit 1);
end $$;

-- The clinic behind a slug as whoever may do anything there sees it, or nothing: a member, else one whom the clinic let in
-- for a time (role null; support: by which grant, why and until when). session: what theirs is good for; machines need none.
-- two_step_by: until when they must have set up a second step, if the clinic demands one and they have none.
create function private.enter_clinic(named text) returns table (
    clinic_id uuid, slug text, name text, country text, time_zone text, currency text, locale text, live_epoch bigint,
    location_id uuid, role text, member_name text, member_locale text, permissions text[], session text, two_step_by timestamptz,
    support jsonb)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select c.id, c.slug, c.name, c.country::text, c.time_zone, c.currency::text, c.locale, c.live_epoch,
         private.main_location(c.id),
         m.role, coalesce(f.name, k.name, c.name), f.locale, held.permissions,
         case when p.kind in ('job', 'booking', 'api_key') then 'standing' else private.session_state() end,
         case when c.two_step_from is not null and p.kind = 'user' and not private.is_guarded() then c.two_step_from end,
         case when p.kind = 'operator' then (
           select jsonb_build_object('grant', g.id, 'reason', g.reason, 'until', g.until) from app.support_grants g
            where g.id = private.support_at(c.id, p.id)) end
    from app.clinics c
    join app.principals p on p.id = private.principal()
    left join app.memberships m on m.clinic_id = c.id and m.principal_id = p.id and m.ended_at is null
    left join app.profiles f on f.principal_id = p.id
    left join app.api_keys k on k.id = p.id
   cross join lateral (
      select array(select e.permission from private.effective_permissions e
                    where e.clinic_id = c.id and e.principal_id = p.id and e.until > now()) as permissions
    ) held
   where c.slug = named and (m.role is not null or held.permissions <> '{}');
end $$;

-- The clinic behind a slug as a patient's login sees it, with whom it may act for, or nothing.
create function private.enter_portal(named text) returns table (
    clinic_id uuid, slug text, name text, country text, time_zone text, currency text, locale text, live_epoch bigint,
    location_id uuid, member_name text, member_locale text, patients jsonb, session text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select c.id, c.slug, c.name, c.country::text, c.time_zone, c.currency::text, c.locale, c.live_epoch,
         private.main_location(c.id),
         f.name, f.locale, held.patients, private.session_state()
    from app.clinics c
    join app.profiles f on f.principal_id = private.principal()
   cross join lateral (
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'number', p.number, 'relation', a.relation,
                                          'liveEpoch', p.live_epoch) order by a.relation <> 'self', p.sort_name) as patients
        from app.portal_access a
        join app.patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id and p.deleted_at is null
       where a.clinic_id = c.id and a.principal_id = private.principal() and a.until > now()
    ) held
   where c.slug = named and c.activated_at is not null and held.patients is not null;
end $$;

-- The principal that whoever is nobody acts as on a clinic's booking pages: of one that is open and works.
create function private.public_booking(named text) returns uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select p.id from app.clinics c join app.principals p on p.clinic_id = c.id and p.kind = 'booking'
           where c.slug = named and c.activated_at is not null);
end $$;

-- The principal that a clinic's own jobs act as.
create function private.job_of(clinic uuid) returns table (principal_id uuid, slug text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select p.id, c.slug from app.principals p join app.clinics c on c.id = p.clinic_id
   where p.clinic_id = clinic and p.kind = 'job';
end $$;

grant execute on function private.enter_clinic(text), private.enter_portal(text) to authenticated;
grant execute on function private.public_booking(text) to anon;
grant usage on schema private to app_jobs;
grant execute on function private.job_of(uuid) to app_jobs;

set role postgres;
