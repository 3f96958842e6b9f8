import { z } from "zod";
import { amount } from "@/core/contract.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { newPrices } from "./new_prices.ts";
import { from } from "./set_price.ts";

export const NewPrices = z.object({
  from: from(),
  /** What each service was seen as and is to cost; one without a price stays as it is. */
  prices: z.array(z.object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    price: amount().optional(),
  })).max(2_000),
});
export type NewPrices = z.output<typeof NewPrices>;

/** Sets what many services cost from a day on, all or none; refuses (409) when someone changed one meanwhile. Returns how many. */
export async function reprice(scope: Scope, { from, prices }: NewPrices): Promise<{ count: number }> {
  allow(scope, "services.write");
  const set = prices.flatMap(({ id, version, price }) => price === undefined ? [] : [{ id, version, price }]);
  if (set.length > 0) await newPrices(scope, "service", set, from);
  return { count: set.length };
}
