import type { Rules } from "./rule.ts";

/** Rules of whatever names a patient: a merge must know of it. */
export const patients: Rules = {
  "every column that names a patient or their account is known to a merge, which moves its rows or says why not":
    {
      query: `
      select distinct c.oid::regclass::text || '.' || a.attname as broken
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('app', 'private')
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
             and k.confrelid in ('app.patients'::regclass, 'app.accounts'::regclass)
       where c.relkind = 'r' and a.attname not in ('clinic_id', 'photo_id')
         and (a.attname = 'patient_id' or k.oid is not null)
         and not exists (select from private.patient_columns p
                          where p.table_name = n.nspname || '.' || c.relname and p.column_name = a.attname)`,
      breach:
        "create table app.planted (id uuid not null primary key, clinic_id uuid not null, patient_id uuid)",
    },

  "what a merge knows of is there": {
    query: `
      select p.table_name || '.' || p.column_name as broken from private.patient_columns p
       where not exists (
         select from pg_attribute a
          where a.attrelid = to_regclass(p.table_name) and a.attname = p.column_name and not a.attisdropped)`,
    breach:
      "insert into private.patient_columns (table_name, column_name, fate) values ('app.planted', 'patient_id', 'follows')",
  },

  "a key over a patient and something of theirs can wait until both have moved": {
    query: `
      select k.conname as broken from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'patient_id'
       where k.contype = 'f' and cardinality(k.conkey) > 2 and not k.condeferrable`,
    breach: "alter table app.visit_notes alter constraint visit_notes_appointment_fkey not deferrable",
  },
};
