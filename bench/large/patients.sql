-- Patients, most of them in few clinics: clinic number is floor(clinics * random()^2).
select setseed(0.42);
drop index if exists app.patients_search_idx, app.patients_sort_name_idx, app.patients_newest_idx;

create temporary table named as
with parts as (
  select array['José','María','Ayşe','Mehmet','Zoë','François','Jürgen','Björn','Łukasz','Ana','João','Inês','Fatma','Elif','Emma','Olivia','Liam',
               'Noah','Sofía','Lucía','Zeynep','Yusuf','Ali','Emine','John','Mary','Karl','Jiří','Tomáš','Ștefan','Ioana','Elena','Bilal','Ayesha'] given,
         array['gar','lo','pez','fer','nán','dez','mar','tí','kay','mir','yıl','maz','çe','lik','öz','türk','ler','dt','wag','ner','sil','va','san',
               'tos','ol','vei','ra','ro','ssi','ko','val','ski','no','vák'] family)
select i, floor(current_setting('bench.clinics')::int * power(random(), 2))::int as clinic,
       given[1 + floor(random() * array_length(given, 1))::int] || ' ' || initcap(family[1 + floor(random() * 34)::int]
         || family[1 + floor(random() * 34)::int] || family[1 + floor(random() * 34)::int]) as name,
       floor(random() * 1e9)::bigint as phone
  from parts, generate_series(1, current_setting('bench.patients')::int) i;

insert into app.patients (id, clinic_id, number, name, phone, email, birth_date, created_by, created_at)
select pg_temp.id('patient' || clinic || '-' || n), pg_temp.id('clinic' || clinic), 'P' || n, name, '+90' || lpad(phone::text, 9, '0'),
       'p' || i || '@example.test', date '1930-01-01' + (phone % 33000)::int, pg_temp.id('member' || clinic || '-0'),
       now() - (phone % 1000) * interval '1 day' - i * interval '1 second'
  from (select *, row_number() over (partition by clinic order by i) as n from named) numbered;

create index patients_newest_idx on app.patients (clinic_id, created_at desc, id desc) where deleted_at is null;
create index patients_sort_name_idx on app.patients (clinic_id, sort_name, id) where deleted_at is null;
create index patients_search_idx on app.patients using gin (clinic_id, search extensions.gin_trgm_ops);
