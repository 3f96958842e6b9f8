-- When a session was last used: noted whenever its token is renewed, so to the hour.

set role app_owner;

create function private.touch_session() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.sessions s set last_used_at = now()
   where s.id = private.session() and s.principal_id = private.principal() and s.ended_at is null
     and s.last_used_at >= now() - interval '90 days';
end $$;

grant execute on function private.touch_session() to authenticated;

set role postgres;
