import postgres from "postgres";
import { theConfig } from "./config.ts";

/** The two spellings Cusp needs beside the driver's own: whole numbers as numbers, days and wall clocks as strings. */
const types = {
  int8: {
    to: 20,
    from: [20],
    serialize: (value: number) => String(value),
    parse: (text: string) => {
      const value = Number(text);
      if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
      return value;
    },
  },
  // Read as a Date, a day or a wall clock would silently take the server's zone.
  date: { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text },
  timestamp: {
    to: 1114,
    from: [1114],
    serialize: (text: string) => text,
    parse: (text: string) => text.replace(" ", "T"),
  },
};

export type Pool = postgres.Sql<{ int8: number; date: string; timestamp: string }>;

/** A connection inside a transaction. */
export type Sql =
  & Pick<postgres.ReservedSql<{ int8: number; date: string; timestamp: string }>, "json" | "unsafe" | "array">
  & Pool;

/** Opens a pool of connections that speak Cusp's types. */
export function connect(url: string, options: { max?: number; prepare?: boolean } = {}): Pool {
  return postgres(url, {
    max: options.max ?? 8,
    prepare: options.prepare ?? true,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "cusp", search_path: "app, extensions" },
    types,
  }) as unknown as Pool;
}

let pool: Pool | undefined;

/** This installation's pool, opened at first use. */
export function thePool(): Pool {
  const { databaseUrl, poolSize, prepare } = theConfig();
  return pool ??= connect(databaseUrl, { max: poolSize, prepare });
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  return await thePool()`select 1`.then(() => true, () => false);
}
