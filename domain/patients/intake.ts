import type { Sex } from "./patient.ts";

/** What a column of a file of patients may mean. */
// deno-fmt-ignore -- a list of names
export const intakeFields = [
  "source_id", "number", "name", "given_name", "family_name", "name_latin", "phone", "email", "birth_date", "sex", "address",
  "portal_access",
] as const;
export type IntakeField = typeof intakeFields[number];

/** A line as it was understood. */
export interface IntakeRow {
  line: number;
  row_id: string;
  source_id: string | null;
  number: string | null;
  name: string;
  given_name: string | null;
  family_name: string | null;
  name_latin: string | null;
  phone: string | null;
  email: string | null;
  birth_date: string | null;
  sex: Sex | null;
  address: string | null;
  /** Whether it asks for the portal. */
  portal: boolean;
  /** What the line said, where it could not be understood. */
  typed: Record<string, string> | null;
  outcome: "wrong" | null;
  reasons: string[];
}
