import type { Pool, Sql } from "./db.ts";

/** Runs `work` in one transaction. Its first statements may be sent before BEGIN has answered. */
export type Begin = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

/** Transactions on connections of `pool`: committed when `work` resolves, rolled back when it throws. */
export function transactionsOn(pool: Pool): Begin {
  return async (work) => {
    const sql = await pool.reserve();
    try {
      const begun = sql.unsafe("begin").execute();
      begun.catch(() => {}); // also rejects what `work` sends, which is where it is reported
      const result = await work(sql as unknown as Sql);
      const { command } = await sql.unsafe("commit");
      // Postgres answers ROLLBACK to the commit of a transaction in which a statement's error was swallowed.
      if (command !== "COMMIT") {
        throw new Error("the transaction was rolled back: an error inside it was swallowed");
      }
      return result;
    } catch (error) {
      await sql.unsafe("rollback").catch(() => {});
      throw error;
    } finally {
      sql.release();
    }
  };
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
      if (attempt === 4 || (code !== deadlock && code !== serializationFailure)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (1 + Math.random())));
    }
  }
}
