-- The clock takes away what is older than its time, ends what was never made, and wakes what a fallen job left lying.

set role app_owner;

create function private.sweep_exports() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update app.exports e set state = 'failed', fault = 'export_late', until = now()
   where e.state = 'making' and e.asked_at < now() - interval '20 hours';
  perform private.queue_work('export', jsonb_build_object('clinicId', e.clinic_id, 'exportId', e.id), 'export:' || e.id)
     from app.exports e where e.state = 'making' and e.moved_at < now() - interval '5 minutes';
  perform private.queue_work('sweep_exports', jsonb_build_object('clinicId', due.clinic_id), 'sweep_exports:' || due.clinic_id)
     from (select distinct e.clinic_id from app.exports e where e.state in ('made', 'failed') and e.until < now()) due;
  delete from app.export_links l where l.until < now() - interval '7 days';
end $$;

set role postgres;

select cron.schedule('sweep-exports', '*/10 * * * *', 'select private.sweep_exports()');
