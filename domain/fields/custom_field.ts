/** What a field takes as its value. */
export const fieldKinds = ["text", "number", "date", "choice", "yes_no"] as const;
export type FieldKind = typeof fieldKinds[number];

/** What was said to a field: a text (a day is yyyy-mm-dd, a choice one of its options), a number, or yes and no. */
export type FieldValue = string | number | boolean;

/** One wording of a field. */
export interface Wording {
  version: number;
  label: string;
  hint: string | null;
  /** What a choice offers; empty for every other kind. */
  options: string[];
  publishedAt: Date | null;
}

/** Something that a clinic asks of its patients beside what Cusp asks. */
export interface CustomField {
  id: string;
  /** What programs call it; it never changes. */
  systemKey: string;
  kind: FieldKind;
  retiredAt: Date | null;
  /** The wording that is asked; null while none is published. */
  asked: Wording | null;
  /** The last wording, where it is not published yet. */
  draft: Wording | null;
}

/** A field with the wording that is asked, as forms show it. */
export interface AskedField {
  id: string;
  systemKey: string;
  kind: FieldKind;
  version: number;
  label: string;
  hint: string | null;
  options: string[];
}
