import type { Rules } from "./rule.ts";

const ours = "table_schema in ('app', 'private')";
const written = (privilege: string) => `
  select g.table_name || '.' || g.column_name as broken from information_schema.column_privileges g
   where g.table_schema in ('app', 'private') and g.privilege_type = '${privilege}'
     and g.grantee not in ('app_owner', 'postgres')`;

/** Rules of roles and what is granted to them. */
export const rights: Rules = {
  "nobody of Cusp is above row-level security or may make roles": {
    query: `
      select rolname as broken from pg_roles
       where rolname in ('app_owner', 'app_web', 'app_jobs', 'authenticated', 'anon')
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    breach: "alter role app_web bypassrls",
  },

  "the app can become anon or authenticated, and nobody else; the queue nobody": {
    query: `
      select m.rolname || ' -> ' || r.rolname as broken from pg_roles m cross join pg_roles r
       where m.rolname in ('app_web', 'app_jobs', 'authenticated', 'anon', 'app_owner') and m.oid <> r.oid
         and pg_has_role(m.oid, r.oid, 'member')
         and not (m.rolname = 'app_web' and r.rolname in ('anon', 'authenticated'))`,
    breach: "grant service_role to app_web",
  },

  "anon has no table at all": {
    query: `
      select table_name || ' ' || privilege_type as broken from information_schema.column_privileges
       where ${ours} and grantee in ('anon', 'PUBLIC')
      union all
      select table_name || ' ' || privilege_type from information_schema.table_privileges
       where ${ours} and grantee in ('anon', 'PUBLIC')`,
    breach: "grant select (name) on app.services to anon",
  },

  "tables are granted to authenticated alone, and none in private": {
    query: `
      select table_name || ' to ' || grantee as broken from information_schema.table_privileges
       where ${ours} and grantee not in ('app_owner', 'postgres')
         and not (table_schema = 'app' and grantee = 'authenticated' and privilege_type in ('SELECT', 'DELETE'))
      union all
      select table_name || ' to ' || grantee from information_schema.column_privileges
       where table_schema = 'private' and grantee not in ('app_owner', 'postgres')`,
    breach: "grant select on private.clinic_keys to authenticated",
  },

  "nothing is deleted but weekly hours, exceptions to a role, saved views, who provides or practises what, what comes with what, who and what a calendar takes, places in the portal, what waits to be moved in and what was taken out":
    {
      query: `
      select table_name as broken from information_schema.table_privileges
       where ${ours} and privilege_type in ('DELETE', 'TRUNCATE') and grantee not in ('app_owner', 'postgres')
         and table_name not in ('weekly_hours', 'permission_overrides', 'saved_views', 'service_practitioners',
                               'external_ids', 'patient_intake', 'import_lines', 'portal_places', 'export_parts',
                               'service_products', 'calendar_practitioners', 'calendar_hours', 'calendar_needs', 'calendar_helpers', 'package_services', 'package_products', 'practitioner_specialties')`,
      breach: "grant delete on app.patients to authenticated",
    },

  "no one rewrites a row's clinic, its id or who did what": {
    query: `${written("UPDATE")} and (g.column_name in ('id', 'clinic_id') or g.column_name ~ '_by$')`,
    breach: "grant update (clinic_id) on app.patients to authenticated",
  },

  "no one says who did something or when the database noted it": {
    query: `${written("INSERT")} and (g.column_name ~ '_by$' or exists (
      select from information_schema.columns c
       where c.table_schema = g.table_schema and c.table_name = g.table_name and c.column_name = g.column_name
         and c.column_default in ('now()', 'private.principal()')))`,
    breach: "grant insert (created_at) on app.patients to authenticated",
  },

  "what is recorded, written or paid is never changed": {
    query: `${
      written("UPDATE")
    } and g.table_name in ('events', 'accesses', 'seals', 'checkpoints', 'visit_notes',
       'invoices', 'payments', 'receipts', 'accounts', 'consents', 'distinct_patients', 'medical_histories',
       'alert_details', 'recall_attempts', 'waiting_offers')`,
    breach: "grant update (amount) on app.payments to authenticated",
  },

  "nobody but its owner makes anything in Cusp's schemas": {
    query: `
      select r.rolname || ' in ' || n.nspname as broken from pg_roles r cross join pg_namespace n
       where n.nspname in ('app', 'private') and r.rolname in ('app_web', 'app_jobs', 'authenticated', 'anon')
         and has_schema_privilege(r.oid, n.oid, 'create')`,
    breach: "grant create on schema private to app_jobs",
  },
};
