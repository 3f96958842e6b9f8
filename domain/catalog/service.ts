import type { Money } from "@/core/money.ts";
import type { Priced } from "./price.ts";

/** One line of the price list, with what it costs on the day it was asked for. */
export interface Service {
  id: string;
  code: string;
  name: string;
  category: string;
  minutes: number;
  price: Money;
}

/** A service with all that the price list says of it. */
export interface ServiceSheet extends Service, Priced {
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
}

export const chairKinds = ["chair", "room", "equipment"] as const;
export type ChairKind = typeof chairKinds[number];

/** Whether the name, code or category of something on the price list holds what was asked for. */
export function isCalled(
  { name, code, category = "" }: { name: string; code: string; category?: string },
  asked: string,
): boolean {
  const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain(`${name} ${code} ${category}`).includes(plain(asked));
}
