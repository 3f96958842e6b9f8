import type { Money } from "@/core/money.ts";

/** One line of the price list. */
export interface Service {
  id: string;
  code: string;
  name: string;
  category: string;
  minutes: number;
  price: Money;
}
