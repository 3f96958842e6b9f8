-- What patients owed before the clinic came: an invoice of its own kind, numbered apart, that is paid like any other.

set role app_owner;

alter table app.invoices
  add column kind text not null default 'sale',
  add constraint invoices_kind_check check (kind in ('sale', 'opening'));

comment on column app.invoices.kind is 'open: sale: for what was done here; opening: a balance brought forward from another system';

create index invoices_opening_idx on app.invoices (clinic_id, patient_id) where kind = 'opening';

grant insert (kind) on app.invoices to authenticated;

-- Cancels balances that an import brought forward and of which nothing was paid, and says which. They keep their numbers.
create function private.cancel_opening_invoices(clinic uuid, import uuid, invoices uuid[]) returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if clinic not in (select private.clinics_where('imports.write'))
     or clinic not in (select private.clinics_where('invoices.write')) then
    raise insufficient_privilege;
  end if;
  return query
  update app.invoices i set cancelled_at = now()
   where i.clinic_id = clinic and i.id = any (invoices) and i.kind = 'opening' and i.paid = 0 and i.cancelled_at is null
     and exists (select from app.import_lines l
                  where l.clinic_id = clinic and l.import_id = import and l.row_id = i.id and l.outcome = 'add')
  returning i.id;
end $$;

grant execute on function private.cancel_opening_invoices(uuid, uuid, uuid[]) to authenticated;

set role postgres;
