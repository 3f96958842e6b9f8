import type { Money } from "@/core/money.ts";

/** One line of the price list, with what it costs on the day it was asked for. */
export interface Service {
  id: string;
  code: string;
  name: string;
  category: string;
  minutes: number;
  price: Money;
}

/** What a service costs from a day until before another. */
export interface Price extends Money {
  /** yyyy-mm-dd; null from the first listing on. */
  from: string | null;
  /** yyyy-mm-dd, no longer in force on it; null where nothing follows. */
  until: string | null;
}

/** A service with all that the price list says of it. */
export interface ServiceSheet extends Service {
  /** The name in the clinic's own language, and by language tag where it differs. */
  ownName: string;
  names: Record<string, string>;
  description: string;
  /** On top of the price. */
  taxPercent: number;
  /** The platform's word for it, or the id of the clinic's own. */
  specialty?: string;
  chairKinds: ChairKind[];
  /** Who can provide it; nobody named means all. */
  practitionerIds: string[];
  prices: Price[];
  version: number;
}

export const chairKinds = ["chair", "room", "equipment"] as const;
export type ChairKind = typeof chairKinds[number];

/** The price of a list in force on a day (yyyy-mm-dd). */
export function priceOn<P extends Pick<Price, "from" | "until">>(prices: P[], day: string): P | undefined {
  return prices.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
}

/** Whether a service's name, code or category holds what was asked for. */
export function isCalled({ name, code, category }: Service, asked: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain(`${name} ${code} ${category}`).includes(plain(asked));
}
