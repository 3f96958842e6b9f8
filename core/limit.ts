import type { Acts } from "./act.ts";
import { Refusal } from "./refusal.ts";
import type { Acting } from "./scope.ts";

/** How often something may happen within how many seconds. */
export interface Limit {
  most: number;
  seconds: number;
}

/** Counts one more under `key`, for good even if what follows is refused; refuses (429) past the limit. */
export async function countAgainst(acts: Acts, key: string, { most, seconds }: Limit): Promise<void> {
  const wait = await acts.asAnyone(async (sql) => {
    const [{ wait }] = await sql<{ wait: number }[]>`select private.hit(${key}, ${most}, ${seconds}) as wait`;
    return wait;
  });
  if (wait > 0) throw new Refusal(429, "rate_limited", { seconds: wait });
}

/** Forgets what was counted under `key`: whoever it was meant to slow down has shown to be in the right. */
export async function forgive({ sql }: Acting, key: string): Promise<void> {
  await sql`select private.forgive(${key})`;
}
