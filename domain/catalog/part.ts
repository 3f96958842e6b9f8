import type { Money } from "@/core/money.ts";

/** What comes with something else, and how many of it. */
export interface Part {
  id: string;
  name: string;
  quantity: number;
  /** What one costs alone today. */
  price: Money;
  /** No longer on the price list by itself. */
  withdrawn: boolean;
}

/** What all parts cost when each is taken alone; null where nothing is in it or they are not all in that currency. */
export function costOf(parts: Pick<Part, "quantity" | "price">[], currency: string): Money | null {
  if (parts.length === 0 || parts.some(({ price }) => price.currency !== currency)) return null;
  return { amount: parts.reduce((sum, { quantity, price }) => sum + quantity * price.amount, 0), currency };
}

/** Parts as events tell them: the id of each and how many. */
export const counted = (parts: Pick<Part, "id" | "quantity">[]): string[] =>
  parts.map(({ id, quantity }) => `${id} ${quantity}`).sort();
