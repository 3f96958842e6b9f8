/** One look at one part of a patient's record. */
export interface Access {
  id: string;
  at: Date;
  part: Part;
  /** Who looked: a colleague's name, or null for one who is not known here any more. */
  by: string | null;
  /** Whether they were let in as Cusp's support. */
  support: boolean;
}

/** The parts of a record that are opened. */
export type Part = "profile" | "visit" | "notes" | "history" | "identifiers" | "invoice" | "papers" | "files";
