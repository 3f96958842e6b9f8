-- Once a night, what has run out is swept away.

set role app_owner;

create function private.sweep() returns void
  language sql volatile security definer set search_path = '' as $$
  delete from private.requests r where r.until < now();
  delete from private.limits l where l.until < now() - interval '1 day';
  delete from private.effective_permissions e where e.until < now() - interval '1 day';
$$;

set role postgres;

select cron.schedule('sweep', '17 3 * * *', 'select private.sweep()');
