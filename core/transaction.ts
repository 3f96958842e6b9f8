import type { Pool, Sql } from "./db.ts";

export interface Beginning {
  /** Nothing may be written, so nobody need wait for the commit. */
  readOnly?: boolean;
}

/** Runs `work` in one transaction. Its first statements may be sent before BEGIN has answered. */
export type Begin = <T>(work: (sql: Sql) => Promise<T>, beginning?: Beginning) => Promise<T>;

/** Transactions on connections of `pool`: committed when `work` resolves, rolled back when it throws. */
export function transactionsOn(pool: Pool): Begin {
  return async (work, { readOnly } = {}) => {
    const sql = await pool.reserve();
    let ended: Promise<unknown> = Promise.resolve();
    try {
      const begun = sql.unsafe(readOnly ? "begin read only" : "begin").execute();
      begun.catch(() => {}); // also rejects what `work` sends, which is where it is reported
      const result = await work(sql as unknown as Sql);
      ended = commit(sql);
      if (!readOnly) await ended;
      return result;
    } catch (error) {
      await sql.unsafe("rollback").catch(() => {}); // whoever hears of the failure may end the pool next
      throw error;
    } finally {
      ended.catch(() => {}).finally(() => sql.release());
    }
  };
}

async function commit(sql: { unsafe: Pool["unsafe"] }): Promise<void> {
  const { command } = await sql.unsafe("commit");
  // Postgres answers ROLLBACK to the commit of a transaction in which a statement's error was swallowed.
  if (command !== "COMMIT") {
    throw new Error("the transaction was rolled back: an error inside it was swallowed");
  }
}

/** Thrown inside a transaction to have it begun anew. */
export class Again extends Error {
  override name = "Again";
}

const deadlock = "40P01";
const serializationFailure = "40001";

/** Runs `work` again, up to four times in all, when the database asks for it: its transaction left nothing behind. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1;; attempt++) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt === 4) throw error;
      if (error instanceof Again) continue;
      if (code !== deadlock && code !== serializationFailure) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (1 + Math.random())));
    }
  }
}
