import type postgres from "postgres";
import type { Caller } from "../http/caller.ts";
import type { Call } from "../http/routes.ts";
import type { Keys } from "../keys.ts";
import { speakAs } from "../speak_as.ts";
import type { Bytes } from "./bytes.ts";
import { refusedByDatabase } from "./refusal.ts";

/** What every part of Storage works with. */
export interface Storage {
  sql: postgres.Sql;
  keys: Keys;
  bytes: Bytes;
}

/** A call to Storage and who makes it. */
export interface StorageCall extends Call {
  caller: Caller;
}

export type StorageHandler = (storage: Storage, call: StorageCall) => Promise<Response>;

/** Works on the tables as `caller`, row-level security in force, in one transaction. */
export async function as<T>(
  { sql }: Storage,
  caller: Caller,
  operation: string,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const result = await sql.begin(async (sql) => {
    await sql`
      select set_config('storage.operation', ${`storage.${operation}`}, true),
             set_config('storage.allow_delete_query', 'true', true)`;
    await speakAs(sql, caller);
    return await work(sql);
  }).catch(refusedByDatabase);
  return result as T;
}
