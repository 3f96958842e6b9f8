import type { Scope } from "./scope.ts";

/** What would become of a line of a file, or did. */
export const outcomes = ["add", "change", "same", "ambiguous", "wrong"] as const;
export type Outcome = typeof outcomes[number];

/** How a clinic's file writes days and amounts, and where its phones and its clock are at home. */
export interface Habits {
  country: string;
  currency: string;
  timeZone: string;
  dates: "dmy" | "mdy";
  /** The clinic's day. */
  today: string;
}

/** What a line says, field by field; several columns may mean the same field. */
export type Typed<Field extends string = string> = Partial<Record<Field, string[]>>;

/** How many lines of a file have each outcome, were taken, were taken back, and stayed though the rest was. */
export interface Counts extends Record<Outcome | "taken" | "kept" | "undone", number> {
  /** How many of a file of patients asked for the portal and found no place. */
  notEnrolled?: number;
  /** What the lines add up to, in minor units, where they are amounts. */
  amounts?: Record<Outcome, number>;
}

/** What a file of one kind may say: the fields that its columns may mean, and what people call them. */
export interface Reading<Field extends string = string> {
  /** What the file holds: patients, services. */
  kind: string;
  fields: readonly Field[];
  /** Fields that several columns may mean. */
  several: readonly Field[];
  /** Of each group one at least must be there. */
  needs: readonly (readonly Field[])[];
  usual: Record<Field, readonly string[]>;
  /** What whoever takes it in must be allowed. */
  writes: string;
}

/**
 * How one kind of file is moved in. Each context has its own for what it owns and registers it where Cusp starts. Lines are
 * staged, judged, taken in and taken back some at a time, each time in one transaction; whoever begins again goes on there.
 */
export interface Importer<Row = unknown> extends Reading {
  /** How many lines go in one transaction. */
  batch: number;
  understood(line: number, typed: Typed, habits: Habits): Row;
  stage(scope: Scope, importId: string, rows: Row[]): Promise<void>;
  unstage(scope: Scope, importId: string): Promise<void>;
  /** Up to which line the file has been read. */
  stagedOf(scope: Scope, importId: string): Promise<number>;
  /** Has the database count what waits, so that what is asked of it is planned for as many lines as there are. */
  count(scope: Scope): Promise<void>;
  markTwice(scope: Scope, importId: string): Promise<void>;
  judge(scope: Scope, importId: string, system: string, most: number): Promise<number>;
  /** Ends the judging, once every line was judged. */
  settle(scope: Scope, importId: string): Promise<void>;
  takeIn(scope: Scope, importId: string, system: string, most: number): Promise<number>;
  takeBack(scope: Scope, importId: string, most: number): Promise<number>;
  countsOf(scope: Scope, importId: string): Promise<Counts>;
  /** A page of the lines of one outcome as CSV, after a line, with why in words. */
  linesAsCsv(
    scope: Scope,
    importId: string,
    outcome: string,
    after: number,
    say: (reason: string) => string,
  ): Promise<{ csv: string; last: number | null }>;
}
