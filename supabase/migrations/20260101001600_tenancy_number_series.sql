-- Numbers that people quote: patients, invoices, receipts. Taken in the transaction that uses them, so none is burnt.

set role app_owner;

create table app.number_series (
  clinic_id   uuid   not null,
  location_id uuid   not null,
  kind        text   not null,
  prefix      text   not null default '',
  digits      int    not null default 4,
  next        bigint not null default 1,

  constraint number_series_pkey primary key (clinic_id, location_id, kind),
  constraint number_series_location_fkey foreign key (clinic_id, location_id)
    references app.locations (clinic_id, id) on delete restrict,
  constraint number_series_kind_check check (kind in ('patient', 'invoice', 'receipt')),
  constraint number_series_digits_check check (digits between 1 and 12),
  constraint number_series_next_check check (next > 0)
);

comment on table app.number_series is
  'One run of numbers at one place. next is what the next document gets; it moves in that document''s own transaction.';

alter table app.number_series enable row level security;

create policy member_reads on app.number_series for select to authenticated
  using (clinic_id = any (array(select private.clinics_of_member())));

grant select on app.number_series to authenticated;

-- Takes the next number of a series and returns it as it is written. The row's lock makes it gapless.
create function private.next_number(clinic uuid, location uuid, kind text) returns text
  language sql volatile security definer set search_path = '' as $$
  update app.number_series s set next = next + 1
   where s.clinic_id = clinic and s.location_id = location and s.kind = next_number.kind
     and clinic in (select private.clinics_of_member())
  returning s.prefix || lpad((s.next - 1)::text, greatest(s.digits, length((s.next - 1)::text)), '0');
$$;

grant execute on function private.next_number(uuid, uuid, text) to authenticated;

set role postgres;
