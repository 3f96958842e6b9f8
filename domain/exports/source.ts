import type { Scope } from "@/core/scope.ts";
import type { Added } from "./sums.ts";

/** The next rows of a source as texts, one each, and the key of the last where more may follow. */
export interface Some {
  texts: string[];
  last: string | null;
  sums: Added;
}

/** What becomes one file of an export, or several where it holds many rows. */
export interface Source {
  name: string;
  ending: string;
  mediaType: string;
  /** Rows in one file. */
  most: number;
  head(scope: Scope): string;
  between: string;
  tail: string;
  some(scope: Scope, after: string | null, most: number): Promise<Some>;
}

/** What the n-th file of a source is called, counted from 0. */
export const nameOf = ({ name, ending }: Source, part: number): string =>
  `${name}${part === 0 ? "" : `-${part + 1}`}.${ending}`;
