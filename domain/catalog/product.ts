import type { Money } from "@/core/money.ts";
import type { Priced } from "./price.ts";

export const units = [
  "piece",
  "pair",
  "pack",
  "box",
  "bottle",
  "tube",
  "millilitre",
  "gram",
  "metre",
] as const;
export type Unit = typeof units[number];

/** One thing that the clinic hands over, with what it costs on the day it was asked for. */
export interface Product {
  id: string;
  code: string;
  name: string;
  category: string;
  /** What one of it is. */
  unit: Unit;
  price: Money;
}

/** A product with all that the price list says of it. */
export interface ProductSheet extends Product, Priced {
  /** The name in the clinic's own language, and by language tag where it differs. */
  ownName: string;
  names: Record<string, string>;
  description: string;
  /** On top of the price. */
  taxPercent: number;
}
