-- The clock empties the trash after thirty days and gives back what a broken upload had reserved. Objects go through
-- Storage, so a job of the clinic's does the work.

set role app_owner;

create function private.sweep_files() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.queue_work('sweep_files', jsonb_build_object('clinicId', due.clinic_id), 'sweep_files:' || due.clinic_id)
     from (select f.clinic_id from app.files f where f.state = 'reserved' and f.reserved_until < now()
           union
           select f.clinic_id from app.files f where f.state = 'stored' and f.deleted_at < now() - interval '30 days') due;
  delete from app.file_links l where l.until < now() - interval '30 days';
end $$;

set role postgres;

select cron.schedule('sweep-files', '*/10 * * * *', 'select private.sweep_files()');
