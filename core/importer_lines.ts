import type { Habits, Outcome, Reading, Typed } from "./importer.ts";
import type { Scope } from "./scope.ts";

/** A line as it was understood. */
export interface Understood<Said> {
  said: Said;
  /** What the other system calls the row. */
  sourceId: string | null;
  /** What stands once in a file: a code, a patient. */
  mark?: string | null;
  /** Why it is wrong; empty where it is not. */
  reasons: string[];
}

/** A line that waits to be judged or taken in. */
export interface Waiting<Said, Found = unknown> {
  line: number;
  /** The row that it is, or will be. */
  rowId: string;
  sourceId: string | null;
  said: Said;
  /** What judging it found out. */
  found: Found;
  outcome: "add" | "change";
}

/** What is to become of a line, and why; and which row of ours it is. */
export interface Verdict<Found> {
  line: number;
  outcome: Outcome;
  reasons: string[];
  rowId?: string;
  found?: Found;
}

/** What taking a line in came to: what stood there before, or why it was left out after all. */
export interface Taken {
  line: number;
  before?: Record<string, unknown>;
  left?: { outcome: "ambiguous" | "wrong"; reason: string };
}

/** A line that was taken in and is to be taken back. */
export interface Undoing {
  line: number;
  rowId: string;
  outcome: "add" | "change";
  before: Record<string, unknown> | null;
}

/** Which import is at work, on the file of which system. */
export interface Underway {
  importId: string;
  system: string;
}

/** One kind of file whose lines wait in moving's own table, while the context that owns the rows judges and takes them. */
export interface LineKind<Said = unknown, Found = unknown, Field extends string = string>
  extends Reading<Field> {
  /** What one line is about, as other systems' ids are kept for it: service. */
  subject: string;
  batch: number;
  /** The field of what is said that the report adds up, in minor units. */
  sums?: string;
  understood(typed: Typed<Field>, habits: Habits): Understood<Said>;
  judge(scope: Scope, lines: Waiting<Said>[], system: string): Promise<Verdict<Found>[]>;
  take(scope: Scope, lines: Waiting<Said, Found>[], underway: Underway): Promise<Taken[]>;
  /** Takes rows back that nobody has worked with since, and returns which. */
  takeBack(scope: Scope, lines: Undoing[], importId: string): Promise<string[]>;
}
