import { join } from "node:path";
import postgres from "postgres";
import type { Keys } from "./keys.ts";
import { applyPlatform } from "./platform.ts";
import { startPostgres } from "./postgres.ts";

type Role =
  | "postgres"
  | "supabase_admin"
  | "supabase_auth_admin"
  | "supabase_storage_admin"
  | "supabase_realtime_admin";

/** A running PostgreSQL that looks like a hosted project's. */
export interface Database extends AsyncDisposable {
  /** What `postgres` connects with; it is no superuser. */
  url: string;
  /** A pool of at most `max` connections for one of the platform's roles. */
  pool(role: Role, max: number): postgres.Sql;
}

/** Starts PostgreSQL on `state` and makes a hosted project's roles and schemas. */
export async function startDatabase(
  state: string,
  port: () => number,
  keys: Keys,
  durable: boolean,
): Promise<Database> {
  const { admin, postgres: owner, services } = keys.passwords;
  const server = await startPostgres({ folder: join(state, "postgres"), port, password: admin, durable });
  const pools: postgres.Sql[] = [];
  const urlOf = (role: Role) => {
    const password = role === "postgres" ? owner : role === "supabase_admin" ? admin : services;
    return `postgres://${role}:${password}@127.0.0.1:${server.port}/postgres`;
  };
  const database: Database = {
    url: urlOf("postgres"),
    pool(role, max) {
      const connection = { application_name: role };
      const sql = postgres(urlOf(role), { max, onnotice() {}, idle_timeout: 60, connection });
      pools.push(sql);
      return sql;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(pools.map((sql) => sql.end({ timeout: 1 })));
      await server.stop();
    },
  };
  try {
    await applyPlatform(database.pool("supabase_admin", 1), keys);
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
  return database;
}
