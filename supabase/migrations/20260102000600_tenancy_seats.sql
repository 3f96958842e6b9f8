-- How many may work at a clinic: whoever works there and whoever was asked to takes a seat.

set role app_owner;

alter table app.clinics add column max_seats int;
comment on column app.clinics.max_seats is 'open: how many may work here; none where it is 0 or less, as many as one likes where it is null';

-- Whoever takes a seat first takes the clinic's row, so that two who come at once count each other.
create function private.refuse_without_seat() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  seats int;
  taken int;
begin
  if not (select r.staff from app.roles r where r.key = new.role) then return null; end if;
  select c.max_seats into seats from app.clinics c where c.id = new.clinic_id for no key update;
  if seats is null then return null; end if;
  if seats <= 0 then
    raise check_violation using constraint = tg_table_name || '_no_seats_check', message = 'this clinic has no seats';
  end if;
  select count(*) into taken from app.memberships m join app.roles r on r.key = m.role and r.staff
   where m.clinic_id = new.clinic_id and m.ended_at is null;
  if tg_table_name = 'invitations' then
    taken := taken + (select count(*) from app.invitations i
      where i.clinic_id = new.clinic_id and i.accepted_at is null and i.revoked_at is null and i.until > now());
  end if;
  if taken > seats then
    raise check_violation using constraint = tg_table_name || '_seats_check', message = 'every seat is taken';
  end if;
  return null;
end $$;

create trigger memberships_seat_new after insert on app.memberships
  for each row execute function private.refuse_without_seat();
create trigger memberships_seat_again after update of ended_at on app.memberships
  for each row when (old.ended_at is not null and new.ended_at is null) execute function private.refuse_without_seat();
create trigger invitations_seat after insert or update of sent_at on app.invitations
  for each row execute function private.refuse_without_seat();

set role postgres;
