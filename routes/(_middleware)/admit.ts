import type { Context } from "fresh";
import type { State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { recogniseKey } from "@/domain/tenancy/mod.ts";

const wrongPerAddress = { most: 30, seconds: 300 };

/**
 * Lets a machine in by its key, and by nothing else that it sends: 401 for a key that opens nothing, 429 for one that asks
 * too often and for an address that keeps guessing. A key opens its clinic's addresses alone.
 */
export async function admit({ state, url }: Context<State>, bearer: string): Promise<void> {
  const { acts, address, requestId } = state;
  const key = await acts.asAnyone((sql) => recogniseKey({ sql }, bearer));
  if (!key) {
    await countAgainst(acts, `api_key:wrong:${address}`, wrongPerAddress);
    throw new Refusal(401, "key_unknown");
  }
  if (key.wait > 0) throw new Refusal(429, "rate_limited", { seconds: key.wait });
  state.session = null;
  state.actor = () => {
    if (!url.pathname.startsWith("/c/")) throw notFound();
    return { principalId: key.principalId, requestId, source: "api" };
  };
}
