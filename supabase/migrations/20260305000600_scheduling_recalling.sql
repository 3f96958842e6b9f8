-- How recalls follow from visits: kept as visits are booked and completed, so that the worklist asks no visit at all.

set role app_owner;

-- Whether somebody is of the age that a rule concerns, on the day that they would be due. One whose age is unknown is.
create function private.of_age(rule app.recall_rules, born date, on_day date) returns boolean
  language sql stable set search_path = ''
  return born is null or extract(year from age(on_day, born)) between coalesce((rule).least_age, 0) and coalesce((rule).most_age, 200);

-- A visit that took place ends the recall that asked for it and begins the next; one that is booked answers it; one that
-- falls through asks again. What was moved in counts alike, in whatever order it comes.
create function private.appointments_recall() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  rule app.recall_rules;
  came date := new.wall_start::date;
begin
  if new.status in ('cancelled', 'no_show') then
    update app.recalls r set status = 'open', booked_id = null
     where r.clinic_id = new.clinic_id and r.booked_id = new.id and r.status = 'booked';
    return null;
  end if;
  for rule in
    select x.* from app.recall_rules x
      join app.recall_rule_services s on s.clinic_id = x.clinic_id and s.rule_id = x.id
     where s.clinic_id = new.clinic_id and s.service_id = new.service_id and x.withdrawn_at is null
  loop
    if new.status <> 'completed' then
      update app.recalls r set status = 'booked', booked_id = new.id
       where r.clinic_id = new.clinic_id and r.rule_id = rule.id and r.patient_id = new.patient_id and r.status = 'open'
         and new.starts_at > now();
    elsif not exists (select from app.recalls r
                       where r.clinic_id = new.clinic_id and r.rule_id = rule.id and r.patient_id = new.patient_id
                         and r.last_on >= came) then
      update app.recalls r set status = 'seen', ended_at = now()
       where r.clinic_id = new.clinic_id and r.rule_id = rule.id and r.patient_id = new.patient_id
         and r.status in ('open', 'booked');
      insert into app.recalls (id, clinic_id, rule_id, patient_id, last_id, last_on, due_on)
      select gen_random_uuid(), new.clinic_id, rule.id, new.patient_id, new.id, came, due.due_on
        from app.patients p, lateral (select (came + make_interval(months => rule.months))::date as due_on) due
       where p.clinic_id = new.clinic_id and p.id = new.patient_id and private.of_age(rule, p.birth_date, due.due_on);
    end if;
  end loop;
  return null;
end $$;

create trigger appointments_recall_new after insert on app.appointments
  for each row when (new.service_id is not null and new.status in ('requested', 'scheduled', 'confirmed', 'completed'))
  execute function private.appointments_recall();
create trigger appointments_recall after update of status, service_id on app.appointments
  for each row when (new.service_id is not null and (old.status <> new.status or old.service_id is distinct from new.service_id)
                     and new.status in ('requested', 'scheduled', 'confirmed', 'completed', 'cancelled', 'no_show'))
  execute function private.appointments_recall();

-- The recalls that a rule begins with: everybody's last visit for one of its services, and whether the next is booked.
create function private.fill_recalls(clinic uuid, rule_id uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  rule  app.recall_rules;
  found int;
begin
  if clinic not in (select private.clinics_where('schedule.write')) then raise insufficient_privilege; end if;
  select x.* into rule from app.recall_rules x
   where x.clinic_id = clinic and x.id = fill_recalls.rule_id and x.withdrawn_at is null for update;
  if rule.id is null then return 0; end if;
  insert into app.recalls (id, clinic_id, rule_id, patient_id, last_id, last_on, due_on, status, booked_id)
  select gen_random_uuid(), clinic, rule.id, l.patient_id, l.id, l.came, l.due_on,
         case when b.id is null then 'open' else 'booked' end, b.id
    from (select distinct on (a.patient_id) a.patient_id, a.id, a.wall_start::date as came,
                 (a.wall_start::date + make_interval(months => rule.months))::date as due_on
            from app.appointments a
            join app.recall_rule_services s on s.clinic_id = clinic and s.rule_id = rule.id and s.service_id = a.service_id
           where a.clinic_id = clinic and a.status = 'completed'
           order by a.patient_id, a.starts_at desc, a.id) l
    join app.patients p on p.clinic_id = clinic and p.id = l.patient_id and p.deleted_at is null
     and private.of_age(rule, p.birth_date, l.due_on)
    left join lateral (
      select a.id from app.appointments a
        join app.recall_rule_services s on s.clinic_id = clinic and s.rule_id = rule.id and s.service_id = a.service_id
       where a.clinic_id = clinic and a.patient_id = l.patient_id and a.starts_at > now()
         and a.status in ('requested', 'scheduled', 'confirmed')
       order by a.starts_at, a.id limit 1) b on true
   where not exists (select from app.recalls r
                      where r.clinic_id = clinic and r.rule_id = rule.id and r.patient_id = l.patient_id and r.last_on >= l.came);
  get diagnostics found = row_count;
  return found;
end $$;

-- What waits by a rule that is withdrawn waits no longer.
create function private.recall_rules_withdraw() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update app.recalls r set status = 'stopped', ended_at = now()
   where r.clinic_id = new.clinic_id and r.rule_id = new.id and r.status in ('open', 'booked');
  return null;
end $$;

create trigger recall_rules_withdraw after update of withdrawn_at on app.recall_rules
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function private.recall_rules_withdraw();

grant execute on function private.fill_recalls(uuid, uuid) to authenticated;

set role postgres;
