/** A rule of the catalogue: `query` finds what breaks it as `broken`, and finds `breach` once that was made. */
export interface Rule {
  query: string;
  /** SQL that breaks the rule, planted in a transaction that is rolled back. */
  breach: string;
}

/** Rules by what they say. */
export type Rules = Record<string, Rule>;
