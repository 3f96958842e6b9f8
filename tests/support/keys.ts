import { connect } from "@/core/db.ts";
import { callerAs } from "./caller.ts";
import { installation } from "./installation.ts";
import { expecting, uniquely } from "./over_http.ts";

/** Where noor's keys are managed. */
export const keys = "/c/noor/settings/keys";

/** A key of noor's, made by its owner; `more` is sent with it. */
export async function keyFor(permissions: string[], more: Record<string, unknown> = {}) {
  const owner = await callerAs("owner@noor.test");
  const wanted = { name: uniquely("Robot"), permissions, days: 30, ...more };
  return expecting(201, await owner.post<{ id: string; key: string }>(keys, wanted));
}

/** The headers of a request that comes with a key; it accepts anything, as programs do, unless told otherwise. */
export const bearing = (key: string, more: Record<string, string> = {}): Record<string, string> => ({
  accept: "*/*",
  authorization: `Bearer ${key}`,
  ...more,
});

/** Does something in the database of the installation as its owner. */
export async function inDatabase(work: (sql: ReturnType<typeof connect>) => Promise<unknown>): Promise<void> {
  const sql = connect(installation().ownerUrl, { max: 1 });
  await work(sql).finally(() => sql.end());
}

/** Wrong keys are counted by address, and all tests come from one: forgets them. */
export const guessesForgotten = () =>
  inDatabase((sql) => sql`delete from private.limits where key like 'api_key:wrong:%'`);
