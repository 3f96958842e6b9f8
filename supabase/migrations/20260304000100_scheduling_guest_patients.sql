-- Who a visitor is, once they have shown that an address is theirs.

set role app_owner;

create index patients_email_idx on app.patients (clinic_id, (lower(email))) where email is not null and deleted_at is null;

-- Gives a held time to the patient that its proven booking is for: the only one of that address and name, else a new one.
-- `known` says which; no row where the hold has run out. It reads what the booking says, not what the caller says.
create function private.claim_hold(clinic uuid, booking uuid, fresh uuid) returns table (patient_id uuid, known boolean)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  said   app.bookings;
  alike  uuid[];
  wanted text;
begin
  select * into said from app.bookings b
   where b.clinic_id = clinic and b.id = booking and b.proven_at is not null and b.claimed_at is null for update;
  if said.id is null or clinic not in (select private.clinics_where('bookings.write')) then
    raise insufficient_privilege;
  end if;
  perform from app.appointments a
    where a.clinic_id = clinic and a.id = said.appointment_id and a.status = 'held' and a.held_until > now() for update;
  if not found then return; end if;

  alike := array(select p.id from app.patients p
                  where p.clinic_id = clinic and p.deleted_at is null and lower(p.email) = said.email
                    and private.normalised(said.name) in (private.normalised(p.name), private.normalised(p.name_latin)));
  known := cardinality(alike) = 1;
  patient_id := case when known then alike[1] else fresh end;
  while not known loop
    wanted := private.next_number(clinic, private.main_location(clinic), 'patient');
    exit when wanted is null or not exists (
      select from app.patients p where p.clinic_id = clinic and p.number = wanted and p.deleted_at is null);
  end loop;
  if not known then
    insert into app.patients (id, clinic_id, number, name, phone, email, birth_date)
    values (fresh, clinic, wanted, said.name, said.phone, said.email, said.birth_date);
  end if;
  update app.appointments a set patient_id = claim_hold.patient_id where a.clinic_id = clinic and a.id = said.appointment_id;
  return next;
end $$;

grant execute on function private.claim_hold(uuid, uuid, uuid) to authenticated;

-- Whoever books notes what the visitor says about being written to, as the visitor said it.
create policy guest_notes on app.consents for insert to authenticated
  with check (clinic_id = any (array(select private.clinics_where('bookings.write'))) and source = 'booking');

set role postgres;
