import type { Rules } from "./rule.ts";

const ours = "n.nspname in ('app', 'private')";

/** Rules of tables and their columns. */
export const tables: Rules = {
  "every table has row-level security": {
    query: `
      select c.oid::regclass::text as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    breach: "create table app.planted (id uuid not null primary key)",
  },

  "every table says what one row is": {
    query: `
      select c.oid::regclass::text as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') is null`,
    breach: "comment on table app.patients is null",
  },

  "there are no views: they would not be guarded like tables": {
    query: `
      select c.oid::regclass::text as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and c.relkind in ('v', 'm', 'f')`,
    breach: "create view app.planted as select 1 as one",
  },

  "everything belongs to app_owner, and the queue's and the clock's functions to whom they need": {
    query: `
      select c.oid::regclass::text as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and c.relkind in ('r', 'p', 'S') and c.relowner <> 'app_owner'::regrole
      union all
      select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where ${ours} and p.proowner <> 'app_owner'::regrole
         and (p.proname, p.proowner::regrole::text) not in
             (('events_relay', 'app_jobs'), ('queue_work', 'app_jobs'), ('queue_work_at', 'app_jobs'),
              ('events_announce', 'postgres'), ('tick', 'postgres'), ('account_operates', 'postgres'))`,
    breach: "create table app.planted (id uuid not null primary key)",
  },

  "the clinic is the second column, or the first of a row that has no id": {
    query: `
      select c.oid::regclass::text as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
       where a.attname = 'clinic_id' and a.attnotnull
         and a.attnum <> case when exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id') then 2 else 1 end`,
    breach: "create table app.planted (id uuid not null primary key, name text, clinic_id uuid not null)",
  },

  // Events also tell of the platform, and a person is a principal of no clinic.
  "a row that could name its clinic does": {
    query: `
      select c.oid::regclass::text as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and a.attname = 'clinic_id' and not a.attnotnull and c.relname not in ('events', 'principals')`,
    breach: "alter table app.charges alter column clinic_id drop not null",
  },

  "every table of a clinic offers (clinic_id, id) to its children": {
    query: `
      select c.oid::regclass::text as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
        join pg_attribute i on i.attrelid = c.oid and i.attname = 'id'
       where a.attname = 'clinic_id' and a.attnotnull
         and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'u' and k.conkey = array[a.attnum, i.attnum])`,
    breach: "create table app.planted (id uuid not null primary key, clinic_id uuid not null)",
  },

  "every column of a person says its class": {
    query: `
      select a.attrelid::regclass || '.' || a.attname as broken from pg_attribute a
       where a.attrelid in ('app.profiles'::regclass, 'app.patients'::regclass, 'app.practitioners'::regclass)
         and a.attnum > 0 and not a.attisdropped
         and coalesce(col_description(a.attrelid, a.attnum), '') !~ '^(open|pii|phi|regulated|secret)(: .+)?$'`,
    breach: "alter table app.patients add column planted text",
  },

  "whatever comment a column has begins with its class": {
    query: `
      select a.attrelid::regclass || '.' || a.attname as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and a.attnum > 0 and c.relkind in ('r', 'p')
         and col_description(a.attrelid, a.attnum) !~ '^(open|pii|phi|regulated|secret)(: .+)?$'`,
    breach: "comment on column app.invoices.total is 'planted'",
  },

  "what is regulated or secret is ciphertext, but for the settings that SQL itself needs": {
    query: `
      select a.attrelid::regclass || '.' || a.attname as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and a.attnum > 0 and col_description(a.attrelid, a.attnum) ~ '^(regulated|secret)'
         and a.atttypid <> 'bytea'::regtype and a.attrelid <> 'private.settings'::regclass`,
    breach: "comment on column app.patients.address is 'regulated'",
  },

  "instants know their zone; only a promised wall clock has none": {
    query: `
      select a.attrelid::regclass || '.' || a.attname as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and a.attnum > 0 and a.atttypid = 'timestamp'::regtype and a.attname not in ('wall_start', 'wall_end')`,
    breach: "alter table app.files add column planted_at timestamp",
  },

  "no column is an enum or a float": {
    query: `
      select a.attrelid::regclass || '.' || a.attname as broken from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
       where ${ours} and a.attnum > 0 and (t.typtype = 'e' or t.typname in ('float4', 'float8', 'money'))`,
    breach: "alter table app.invoices add column planted float8",
  },

  "what people edit counts its versions by trigger": {
    query: `
      select c.oid::regclass::text as broken from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
       where c.relkind = 'r' and c.relname <> 'events'
         and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'private.bump_version'::regproc)`,
    breach: "drop trigger patients_version on app.patients",
  },
};
