/** What two records have in common. */
export type Common = "name" | "phone" | "birthDate";

/** How sure it is that two records are of one person. */
export type Sureness = "certain" | "likely" | "possible";

/** Somebody of the clinic who may be the person that is described. */
export interface Lookalike {
  id: string;
  name: string;
  number: string;
  phone: string | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  common: Common[];
  sureness: Sureness;
}

/** What the database weighs: how alike the names are, from 0 to 1, and how sure it is, from 0 to 100. */
export interface Weighed {
  alike: number;
  samePhone: boolean;
  sameBirth: boolean;
  sure: number;
}

/** What is in common, the strongest first. */
export const commonIn = ({ alike, samePhone, sameBirth }: Weighed): Common[] => [
  ...(alike >= 0.45 ? ["name" as const] : []),
  ...(samePhone ? ["phone" as const] : []),
  ...(sameBirth ? ["birthDate" as const] : []),
];

export const surenessOf = ({ sure }: Weighed): Sureness =>
  sure >= 80 ? "certain" : sure >= 55 ? "likely" : "possible";
