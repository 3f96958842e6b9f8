-- Exceptions to a role, set by whoever may change who works here: never for somebody above, never more than one holds.

set role app_owner;

create function private.permission_overrides_change() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.refuse_climbing(coalesce(new.clinic_id, old.clinic_id),
    (select r.rank from app.memberships m join app.roles r on r.key = m.role
      where m.clinic_id = coalesce(new.clinic_id, old.clinic_id)
        and m.principal_id = coalesce(new.principal_id, old.principal_id)));
  if tg_op = 'DELETE' then return old; end if;
  if new.allowed and exists (select from private.clinics_of_member() held where held = new.clinic_id)
     and new.clinic_id not in (select private.clinics_where(new.permission)) then
    raise insufficient_privilege using message = 'nobody gives what they do not hold';
  end if;
  if tg_op = 'UPDATE' then
    new.set_by := private.principal();
    new.set_at := now();
  end if;
  return new;
end $$;

create trigger permission_overrides_change before insert or update or delete on app.permission_overrides
  for each row execute function private.permission_overrides_change();

create policy staff_excepts on app.permission_overrides for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy staff_changes on app.permission_overrides for update to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))))
  with check (clinic_id = any (array(select private.clinics_where('members.write'))));
create policy staff_lifts on app.permission_overrides for delete to authenticated
  using (clinic_id = any (array(select private.clinics_where('members.write'))));

grant insert (clinic_id, principal_id, permission, allowed, reason) on app.permission_overrides to authenticated;
grant update (allowed, reason) on app.permission_overrides to authenticated;
grant delete on app.permission_overrides to authenticated;

set role postgres;
