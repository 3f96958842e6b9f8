import type { Money } from "@/core/money.ts";

/** What something costs from a day until before another. */
export interface Price extends Money {
  /** yyyy-mm-dd; null from the first listing on. */
  from: string | null;
  /** yyyy-mm-dd, no longer in force on it; null where nothing follows. */
  until: string | null;
}

/** What has prices by date, and which version of it stands. */
export interface Priced {
  prices: Price[];
  version: number;
}

/** The price of a list in force on a day (yyyy-mm-dd). */
export function priceOn<P extends Pick<Price, "from" | "until">>(prices: P[], day: string): P | undefined {
  return prices.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
}
