import type { Sql } from "@/core/db.ts";

/**
 * A digest of each table of one clinic. How often a row was edited and when it was last is left out: a merge and its
 * undoing are two edits, so that a form that was opened before either is told.
 */
export async function digestOf(sql: Sql, clinicId: string): Promise<Record<string, string>> {
  const tables = await sql<{ place: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as place
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('app', 'private')
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
     where c.relkind = 'r' and c.relname <> 'seals' order by 1`;
  const digests: [string, string][] = [];
  for (const { place } of tables) {
    const [{ digest }] = await sql.unsafe<{ digest: string }[]>(
      `select md5(coalesce(string_agg(r::text, ',' order by r::text), '')) as digest
         from (select to_jsonb(t) - 'version' - 'updated_at' as r from ${place} t where t.clinic_id = $1) rows`,
      [clinicId],
    );
    digests.push([place, digest]);
  }
  return Object.fromEntries(digests);
}
