import { actsOn } from "@/core/act.ts";
import { connect, type Pool, type Sql } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { openCast } from "./cast.ts";
import { installation } from "./installation.ts";
import { type World, worldOf } from "./world.ts";

/**
 * Runs a test among a cast of its own that stands: on the connections of the app, as many as `most`, each act in a
 * transaction that commits. For what happens at once. The clinics stay behind, under slugs that nobody else uses.
 */
export async function inStandingWorld(
  test: (world: World & { pool: Pool }) => Promise<void>,
  most = 16,
): Promise<void> {
  const owner = connect(installation().ownerUrl, { max: 2 });
  const pool = connect(installation().webUrl, { max: most });
  try {
    const acts = actsOn(transactionsOn(pool));
    const sql = owner as unknown as Sql;
    const suffix = crypto.randomUUID().slice(0, 8);
    await test({ ...worldOf(sql, acts, await openCast(sql, acts, suffix)), pool });
  } finally {
    // A reading act does not wait for its commit, so its connection may come back after the pool was told to end.
    await Promise.all([pool.end({ timeout: 0.1 }), owner.end()]);
  }
}
