import type { Rules } from "./rule.ts";

const foreignKeys = `
  select k.conname as broken from pg_constraint k
    join pg_namespace n on n.oid = k.connamespace and n.nspname in ('app', 'private')
   where k.contype = 'f'`;

/** Rules of constraints, keys and their indexes. */
export const keys: Rules = {
  "constraints are named after their table, with Postgres's endings": {
    query: `
      select k.conname as broken from pg_constraint k join pg_class t on t.oid = k.conrelid
        join pg_namespace n on n.oid = t.relnamespace and n.nspname in ('app', 'private')
       where k.contype in ('p', 'u', 'f', 'c', 'x')
         and k.conname !~ ('^' || t.relname || '_(.+_)?(pkey|key|fkey|check|excl)$')`,
    breach: "alter table app.files add constraint planted check (bytes >= 0)",
  },

  // A key over more columns than two only repeats facts of the row that (clinic_id, x_id) already finds.
  "every foreign key is indexed: an index leads with its first two columns": {
    query: `${foreignKeys}
       and not exists (
         select from pg_index i
          where i.indrelid = k.conrelid
            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'
                 or pg_get_expr(i.indpred, i.indrelid) = '(ended_at IS NULL)')
            and (select array_agg(x order by x) from unnest(i.indkey::int2[]) with ordinality u (x, place)
                  where place <= least(2, cardinality(k.conkey)))
              = (select array_agg(x order by x) from unnest(k.conkey) with ordinality u (x, place) where place <= 2))`,
    breach: "drop index app.appointments_service_idx",
  },

  "every foreign key says what happens to its row when the other one goes": {
    query: `${foreignKeys} and k.confdeltype = 'a'`,
    breach:
      "alter table app.files add constraint files_creator_fkey foreign key (created_by) references app.principals (id)",
  },

  "a composite key that is set null names its column, or it would null the clinic": {
    query: `${foreignKeys} and k.confdeltype in ('n', 'd') and k.confdelsetcols is null`,
    breach: `
      alter table app.visit_notes add constraint visit_notes_planted_fkey foreign key (clinic_id, replaces_id)
        references app.visit_notes (clinic_id, id) on delete set null`,
  },

  "a child points to its parent inside its own clinic": {
    query: `${foreignKeys}
       and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'clinic_id' and a.attnotnull)
       and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'clinic_id' and a.attnotnull)
       and not exists (
         select from unnest(k.conkey, k.confkey) as pair (mine, theirs)
           join pg_attribute m on m.attrelid = k.conrelid and m.attnum = pair.mine and m.attname = 'clinic_id'
           join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.theirs and t.attname = 'clinic_id')`,
    breach: `
      alter table app.charges add constraint charges_planted_fkey foreign key (service_id)
        references app.services (id) on delete restrict`,
  },

  // Audit needs nobody: what happened stays told when what it is about has gone.
  "every row of a clinic but audit's hangs, directly or by its parent, on the clinic": {
    query: `
      select c.oid::regclass::text as broken from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnotnull
       where c.relkind = 'r' and c.relname not in ('accesses', 'checkpoints', 'events', 'seals')
         and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))`,
    breach: "alter table app.files drop constraint files_clinic_fkey",
  },

  "every constraint was checked against the rows that stood before it": {
    query: `${foreignKeys.replace("k.contype = 'f'", "not k.convalidated")}`,
    breach: "alter table app.files add constraint files_planted_check check (bytes >= 0) not valid",
  },
};
