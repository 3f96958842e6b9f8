-- What operators see of clinics: names, plans, counts and who works there. Never a patient, never a tenant's row.

set role app_owner;

-- Clinics by slug, past `after`, whose name or slug holds what was asked, or exactly one; for those who speak for the platform.
create function private.office_clinics(asked text, after text, most int, exactly text default null) returns table (
    id uuid, slug text, name text, country text, time_zone text, currency text, locale text, plan text,
    created_at timestamptz, activated_at timestamptz, places int, members int, max_seats int, last_activity timestamptz, active_people int, suspended text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.on_platform() then return; end if;
  return query
  select c.id, c.slug, c.name, c.country::text, c.time_zone, c.currency::text, c.locale, c.plan, c.created_at, c.activated_at,
         (select count(*)::int from app.locations l where l.clinic_id = c.id and l.deleted_at is null),
         (select count(*)::int from app.memberships m join app.roles r on r.key = m.role and r.staff
           where m.clinic_id = c.id and m.ended_at is null),
         c.max_seats,
         (select e.at from app.events e where e.clinic_id = c.id order by e.at desc, e.id limit 1),
         (select count(*)::int from app.memberships m
           where m.clinic_id = c.id and m.ended_at is null
             and exists (select from app.sessions s
                          where s.principal_id = m.principal_id and s.last_used_at > now() - interval '30 days')),
         c.suspended_reason
    from app.clinics c
   where (asked is null or position(private.normalised(asked) in private.normalised(c.name)) > 0
          or position(lower(asked) in c.slug) > 0)
     and (after is null or c.slug > after) and (exactly is null or c.slug = exactly)
   order by c.slug limit least(most, 200);
end $$;

-- Who works at a clinic, by rank and name.
create function private.office_members(clinic uuid) returns table (name text, email text, role text, since timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.on_platform() then return; end if;
  return query
  select f.name, f.email, m.role, m.began_at
    from app.memberships m
    join app.roles r on r.key = m.role and r.staff
    join app.profiles f on f.principal_id = m.principal_id
   where m.clinic_id = clinic and m.ended_at is null
   order by r.rank, f.name collate "und-x-icu", f.email;
end $$;

-- Everybody who works in two clinics or more, past `after` by e-mail: where, as what, and whether the roles differ.
create function private.office_people(after text, most int) returns table (
    id uuid, name text, email text, places jsonb, mixed boolean)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.on_platform() then return; end if;
  return query
  select f.principal_id, f.name, f.email,
         jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name, 'role', m.role) order by c.slug),
         count(distinct m.role) > 1
    from app.memberships m
    join app.roles r on r.key = m.role and r.staff
    join app.profiles f on f.principal_id = m.principal_id
    join app.clinics c on c.id = m.clinic_id
   where m.ended_at is null and (after is null or f.email > after)
   group by f.principal_id having count(*) > 1
   order by f.email limit least(most, 200);
end $$;

-- What a clinic is called, for lists that name several.
create function private.office_clinic_of(clinic uuid) returns table (slug text, name text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if private.on_platform() then return query select c.slug, c.name from app.clinics c where c.id = clinic; end if;
end $$;

grant execute on function private.office_clinics(text, text, int, text), private.office_members(uuid),
  private.office_people(text, int), private.office_clinic_of(uuid) to authenticated;

set role postgres;
