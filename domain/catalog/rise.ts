import { decimalsOf, type Money } from "@/core/money.ts";

/** What a service costs on a day, and what it would cost after a rise. */
export interface Rise {
  id: string;
  name: string;
  category: string;
  version: number;
  price: Money;
  proposed: Money;
}

/** To how many whole units of the currency prices may be rounded; 0 leaves them as they come out. */
export const roundings = [0, 1, 5, 10, 50, 100, 500] as const;

/** A price changed by a percentage (to its hundredth) and rounded half up to so many whole units, in digits and not in fractions. */
export function raised({ amount, currency }: Money, percent: number, rounding: number): Money {
  const step = BigInt(rounding || 1) * (rounding ? 10n ** BigInt(decimalsOf(currency)) : 1n) * 10_000n;
  const exact = BigInt(amount) * BigInt(10_000 + Math.round(percent * 100));
  return { amount: Number((exact + step / 2n) / step * (step / 10_000n)), currency };
}
