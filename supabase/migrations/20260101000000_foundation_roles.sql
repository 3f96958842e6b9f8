-- Who may connect, and as whom: nobody here is superuser, bypasses row security or can become service_role.

create role app_owner nologin;
comment on role app_owner is 'Owns every object of Cusp. Nobody signs in as it.';

create role app_web login noinherit;
comment on role app_web is 'The web app. Holds nothing itself: every transaction becomes anon or authenticated.';

create role app_jobs login noinherit;
comment on role app_jobs is 'The queue: takes jobs and hands them on. Sees no clinic''s rows.';

grant app_owner to postgres with inherit true, set true;
grant app_jobs to postgres with inherit false, set true;
grant anon, authenticated to app_web with inherit false, set true;

-- Settings of a role count at login only, so they stand on the login role, not on authenticated.
alter role app_web set search_path = app, extensions;
alter role app_web set statement_timeout = '15s';
alter role app_web set lock_timeout = '5s';
alter role app_web set idle_in_transaction_session_timeout = '30s';
alter role app_jobs set statement_timeout = '60s';
alter role app_jobs set idle_in_transaction_session_timeout = '60s';
