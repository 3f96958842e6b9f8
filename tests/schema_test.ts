import { assert, assertEquals } from "@std/assert";
import { connect, type Sql } from "@/core/db.ts";
import { installation } from "@/tests/support/installation.ts";
import { functions } from "./schema/functions.ts";
import { keys } from "./schema/keys.ts";
import { patients } from "./schema/patients.ts";
import { policies } from "./schema/policies.ts";
import { rights } from "./schema/rights.ts";
import type { Rules } from "./schema/rule.ts";
import { tables } from "./schema/tables.ts";

const rules: Rules = { ...tables, ...keys, ...patients, ...policies, ...rights, ...functions };

for (const [rule, { query, breach }] of Object.entries(rules)) {
  Deno.test(rule, () =>
    inCatalogue(async (sql) => {
      assertEquals(await brokenBy(sql, query), []);
      await sql.unsafe(breach).simple();
      assert((await brokenBy(sql, query)).length > 0, "the rule does not see a breach that was planted");
    }));
}

/** Runs a test as the database's owner, in a transaction that is always rolled back. */
async function inCatalogue(test: (sql: Sql) => Promise<void>): Promise<void> {
  const pool = connect(installation().ownerUrl, { max: 1 });
  const sql = await pool.reserve();
  try {
    await sql`begin`;
    await test(sql as unknown as Sql);
  } finally {
    await sql`rollback`;
    sql.release();
    await pool.end();
  }
}

async function brokenBy(sql: Sql, query: string): Promise<string[]> {
  const rows = await sql.unsafe<{ broken: string }[]>(query);
  return rows.map(({ broken }) => broken).sort();
}
