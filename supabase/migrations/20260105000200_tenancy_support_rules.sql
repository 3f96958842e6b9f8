-- How support is asked for, decided, prolonged and ended: held here, whoever writes.

set role app_owner;

-- A new asking takes the place of one's own that nobody has answered. It asks for what can be lent; an emergency, to read.
create function private.support_grants_ask() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.permissions = '{}' or exists (
    select from unnest(new.permissions) asked
      left join app.permissions p on p.key = asked where p.lendable is not true) then
    raise check_violation using constraint = 'support_grants_permissions_check', message = 'this cannot be lent';
  end if;
  if new.emergency and exists (select from unnest(new.permissions) asked where asked not like '%.read') then
    raise check_violation using constraint = 'support_grants_emergency_check', message = 'an emergency is for reading';
  end if;
  if private.support_at(new.clinic_id, private.principal()) is not null then
    raise check_violation using constraint = 'support_grants_standing_check', message = 'they are in already';
  end if;
  update app.support_grants g set ended_at = now()
   where g.clinic_id = new.clinic_id and g.asked_by = private.principal() and private.support_state(g) = 'asked';
  return new;
end $$;

create trigger support_grants_ask before insert on app.support_grants
  for each row execute function private.support_grants_ask();

-- One step of a grant's life at a time, by whoever may take it; what else was written does not count.
create function private.support_grants_change() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  self    uuid := private.principal();
  wanted  app.support_grants := new;
  state   text := private.support_state(old);
  decides boolean;
  office  boolean;
begin
  if self is null then return new; end if; -- the database's owner, by hand
  decides := old.clinic_id in (select private.clinics_where('support.decide'));
  office := private.in_office();
  new := old;
  if wanted.allowed_at is not null and old.allowed_at is null then
    perform private.refuse_step(decides or office and old.emergency and wanted.approval_reason is not null, state = 'asked');
    new.allowed_at := now();
    new.allowed_by := self;
    new.until := now() + interval '15 minutes';
    if decides then -- nobody lends what they do not hold
      new.permissions := array(select asked from unnest(old.permissions) asked
                                where old.clinic_id in (select private.clinics_where(asked)));
    else
      new.approval_reason := wanted.approval_reason;
    end if;
  elsif wanted.refused_at is not null and old.refused_at is null then
    perform private.refuse_step(decides, state = 'asked');
    new.refused_at := now();
    new.refused_by := self;
  elsif wanted.ended_at is not null and old.ended_at is null then
    perform private.refuse_step(decides or office, state in ('asked', 'standing'));
    new.ended_at := now();
    new.ended_by := self;
  elsif wanted.extended_at is distinct from old.extended_at then
    perform private.refuse_step(decides, state = 'standing');
    new.extended_at := now();
    new.extended_by := self;
    new.extension_asked_at := null;
    new.extensions := old.extensions + 1;
    new.until := old.until + interval '15 minutes';
  elsif wanted.extension_asked_at is distinct from old.extension_asked_at then
    perform private.refuse_step(self = old.asked_by and office, state = 'standing');
    new.extension_asked_at := now();
  end if;
  return new;
end $$;

-- Refuses a step to whoever may not take it, and a step out of turn.
create function private.refuse_step(may boolean, in_turn boolean) returns void
  language plpgsql immutable set search_path = '' as $$
begin
  if not may then raise insufficient_privilege using message = 'this is not theirs to decide'; end if;
  if not in_turn then
    raise check_violation using constraint = 'support_grants_state_check', message = 'this is over, or was decided';
  end if;
end $$;

create trigger support_grants_change before update on app.support_grants
  for each row execute function private.support_grants_change();

-- What a standing grant permits, until its own end; nothing once either side has ended it.
create function private.support_grants_derive() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from private.effective_permissions e where e.principal_id = new.asked_by and e.clinic_id = new.clinic_id;
  insert into private.effective_permissions (principal_id, clinic_id, permission, until)
    select g.asked_by, g.clinic_id, permission, g.until
      from app.support_grants g, unnest(g.permissions) permission
     where g.id = private.support_at(new.clinic_id, new.asked_by);
  return null;
end $$;

create trigger support_grants_derive after insert or update on app.support_grants
  for each row execute function private.support_grants_derive();

-- Whoever leaves office leaves every clinic with it.
create function private.operators_leave() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.support_grants g set ended_at = now()
   where g.asked_by = new.principal_id and private.support_state(g) in ('asked', 'standing');
  return null;
end $$;

create trigger operators_leave after update on app.operators
  for each row when (new.ended_at is not null) execute function private.operators_leave();

-- Everybody who holds a permission at a clinic, for the clinic's own jobs, which write to them.
create function private.holders_of(clinic uuid, permission text) returns table (principal_id uuid, name text, email text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if clinic not in (select private.clinics_where('members.read')) then return; end if;
  return query
  select f.principal_id, f.name, f.email
    from private.effective_permissions e join app.profiles f on f.principal_id = e.principal_id
   where e.clinic_id = clinic and e.permission = holders_of.permission and e.until = 'infinity';
end $$;

grant execute on function private.holders_of(uuid, text) to authenticated;

set role postgres;
