import type { Acts } from "./act.ts";
import { Refusal } from "./refusal.ts";

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
