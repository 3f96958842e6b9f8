-- A key in use: recognised at each request, and known by its name to those who look after it.

set role app_owner;

-- Which principal a key is, or nothing for one that is unknown, revoked or has run out. wait: the seconds that a key which asks
-- too often has to wait. That it was used is noted once a minute, by whichever request comes first; the others don't wait for it.
create function private.public_api_key(digest bytea) returns table (principal_id uuid, wait int)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  found_id uuid;
begin
  select k.id into found_id from app.api_keys k
   where k.digest = public_api_key.digest and k.revoked_at is null and k.expires_at > now();
  if found_id is null then return; end if;
  perform from app.api_keys k
    where k.id = found_id and (k.last_used_at is null or k.last_used_at < date_trunc('minute', now()))
      for no key update skip locked;
  if found then
    update app.api_keys k set last_used_at = date_trunc('minute', now()) where k.id = found_id;
  end if;
  return query select found_id, private.hit('api_key:' || found_id, 600, 60);
end $$;

grant execute on function private.public_api_key(bytea) to anon, authenticated;

-- What a key can do now, for those who manage keys.
create function private.held_by_key(key uuid) returns text[]
  language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select e.permission from private.effective_permissions e
                where e.principal_id = held_by_key.key and e.until > now()
                  and e.clinic_id in (select private.clinics_where('api_keys.manage'))
                order by 1);
end $$;

grant execute on function private.held_by_key(uuid) to authenticated;

set role postgres;
