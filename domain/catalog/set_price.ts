import { z } from "zod";
import { amount } from "@/core/contract.ts";
import type { Scope } from "@/core/scope.ts";
import { isDay } from "@/core/time.ts";
import { newPrices } from "./new_prices.ts";
import type { Sort } from "./sort.ts";

/** The day a price begins, today where none is said. */
export const from = () => z.string().refine(isDay, { params: { code: "invalid_date" } }).optional();

export const NewPrice = z.object({ price: amount(), from: from(), version: z.coerce.number().int() });
export type NewPrice = z.output<typeof NewPrice>;

/**
 * Sets what a service, package or product costs from a day on, today or later, until the next price that is set already. What
 * was in force before stays as it was; a price set for the same day is replaced. Refuses (409) when someone changed it meanwhile.
 */
export async function setPrice(
  scope: Scope,
  id: string,
  { price, from, version }: NewPrice,
  sort: Sort = "service",
): Promise<void> {
  await newPrices(scope, sort, [{ id, price, version }], from);
}
