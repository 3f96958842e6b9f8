import { type Acts, actsOn } from "@/core/act.ts";
import { connect, type Sql } from "@/core/db.ts";
import type { Refusal } from "@/core/refusal.ts";
import { type Begin, transactionsOn } from "@/core/transaction.ts";
import type { PortalScope, Scope } from "@/core/scope.ts";
import { type Cast, openCast, type Person } from "./cast.ts";
import { installation } from "./installation.ts";
import { refusalOf } from "./refused.ts";
import { stateOf } from "./state_of.ts";

/** The cast, and ways to act among it. */
export interface World extends Cast {
  /** The database as its owner. */
  sql: Sql;
  acts: Acts;
  /** Runs `work` as a member of the person's clinic; what it did is kept only if it succeeds. */
  as<T>(person: Person, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Runs `work` as whoever acts in the portal of the person's clinic. */
  visiting<T>(person: Person, work: (scope: PortalScope) => Promise<T>): Promise<T>;
  /** Runs bare SQL under a person's claims, or as anonymous: what the database itself allows. */
  bare<T>(person: Person | null, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Asserts that the attempt is refused with the code and that no row of either clinic differs afterwards. */
  refused(code: string, attempt: () => Promise<unknown>): Promise<Refusal>;
}

/** Runs a test among the cast, in a transaction that is always rolled back. */
export async function inWorld(test: (world: World) => Promise<void>): Promise<void> {
  const pool = connect(installation().ownerUrl, { max: 1 });
  try {
    cast ??= openCast(pool as unknown as Sql, actsOn(transactionsOn(pool)), crypto.randomUUID().slice(0, 8));
    const opened = await cast;
    const reserved = await pool.reserve();
    const sql = reserved as unknown as Sql;
    try {
      await sql`begin`;
      await test(worldOf(sql, actsOn(savepointsOn(sql)), opened));
    } finally {
      await sql`rollback`;
      reserved.release();
    }
  } finally {
    await pool.end();
  }
}

// Opened by a file's first test and left standing, under slugs of its own: opening it takes longer than most tests.
let cast: Promise<Cast> | undefined;

/** The ways to act on `sql`, as its owner and through `acts`. */
export function worldOf(sql: Sql, acts: Acts, cast: Cast): World {
  return {
    ...cast,
    sql,
    acts,
    as: (person, work) => acts.inClinic(person, person.slug, work),
    visiting: (person, work) => acts.inPortal(person, person.slug, work),
    bare: (person, work) => person ? acts.arriving(person, ({ sql }) => work(sql)) : acts.asAnyone(work),
    async refused(code, attempt) {
      const clinics = [cast.noor.id, cast.bega.id];
      const before = await stateOf(sql, clinics);
      const refusal = await refusalOf(code, attempt);
      const after = await stateOf(sql, clinics);
      const differing = Object.keys(after).filter((table) => before[table] !== after[table]);
      if (differing.length > 0) throw new Error(`refused with ${code}, yet ${differing.join(", ")} changed`);
      return refusal;
    },
  };
}

/** Savepoints of an open transaction: released when `work` resolves, rolled back when it throws, the owner's again after. */
export function savepointsOn(sql: Sql): Begin {
  let count = 0;
  return async (work) => {
    const name = `act_${++count}`;
    await sql.unsafe(`savepoint ${name}`);
    try {
      const result = await work(sql);
      await sql.unsafe(`release savepoint ${name}`); // refused, as a commit would be, where an error was swallowed
      return result;
    } catch (error) {
      await sql.unsafe(`rollback to savepoint ${name}`);
      throw error;
    } finally {
      await sql`select set_config('role', 'none', true), set_config('request.jwt.claims', '', true)`;
    }
  };
}
