import type { Context } from "fresh";
import type { State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";

/** How often one address may follow or answer links, and how often it may ask for anything to be mailed. */
const following = { most: 120, seconds: 300 };
const asking = { most: 5, seconds: 3_600 };

/** Counts one link followed or answered by whoever comes from the address. */
export const countLink = ({ state }: Context<State>): Promise<void> =>
  countAgainst(state.acts, `waiting:link:${state.address}`, following);

/** Counts one asking, by whoever comes from the address and for the mail address, so that nobody's inbox is filled. */
export async function countAsking({ state, params }: Context<State>, email: string): Promise<void> {
  await countAgainst(state.acts, `waiting:ask:${state.address}`, { ...asking, most: 20 });
  await countAgainst(state.acts, `waiting:ask:${params.clinic}:${email.toLowerCase()}`, asking);
}
