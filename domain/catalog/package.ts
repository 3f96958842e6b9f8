import type { Money } from "@/core/money.ts";
import type { Part } from "./part.ts";
import type { Priced } from "./price.ts";

/** Services that are sold as a whole, with what that costs on the day it was asked for. */
export interface Package {
  id: string;
  code: string;
  name: string;
  price: Money;
  /** What its parts cost one by one on that day; null where that cannot be said. */
  apart: Money | null;
  services: Part[];
  products: Part[];
  /** For how many days after it was bought it can be used; null without end. */
  validDays: number | null;
}

/** A package with all that the price list says of it. */
export interface PackageSheet extends Package, Priced {
  /** The name in the clinic's own language, and by language tag where it differs. */
  ownName: string;
  names: Record<string, string>;
  description: string;
  /** On top of the price. */
  taxPercent: number;
}

/** What a package saves against its parts one by one; null where it saves nothing, or that cannot be said. */
export function savingOf({ price, apart }: Pick<Package, "price" | "apart">): Money | null {
  if (!apart || apart.currency !== price.currency || apart.amount <= price.amount) return null;
  return { amount: apart.amount - price.amount, currency: price.currency };
}
