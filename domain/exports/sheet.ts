/** How a column's value is written, where its own type does not say. */
export type Column = string | { as: "money" | "percent" | "minute" | "sealed"; sql: string };

/** Rows of the clinic's, by SQL of ours alone: `o` is the row itself, `{day}` the clinic's day. */
export interface Rows {
  /** What one must hold to read them. */
  needs: string;
  from: string;
  /** What says whose they are, where it is not a column of that name. */
  clinic?: string;
  where?: string;
  /** What they are ordered and paged by. */
  key: string[];
  /** Whose key opens what is sealed in them. */
  patient?: string;
  columns: Record<string, Column>;
}

/** Rows that become `csv/<name>.csv`. */
export interface Sheet extends Rows {
  name: string;
}

/** An amount of minor units, written in major ones (`1250.00`). */
export const money = (amount: string, currency = "o.currency"): Column => ({
  as: "money",
  sql: `case when (${amount}) is not null then array[(${amount})::text, ${currency}::text] end`,
});

/** Hundredths of a percent, written in percent (`19.00`). */
export const percent = (sql: string): Column => ({ as: "percent", sql });

/** A wall clock, written to the minute (`2026-03-02T12:00`). */
export const minute = (sql: string): Column => ({ as: "minute", sql });

/** What is encrypted under the key of the row's patient, written in the clear. */
export const sealed = (sql: string): Column => ({ as: "sealed", sql });

/** Columns that are called in the file as they are in the table. */
export const same = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `o.${name}`]));
