import type { PaidVisit } from "@/tests/support/visit.ts";
import type { World } from "@/tests/support/world.ts";
import { type May, staff } from "./actor.ts";
import type { Sold } from "./sold.ts";
import type { Waiting } from "./waiting.ts";

/** What is tried on a table, and who succeeds. What is left out, nobody may. */
export interface Expectation {
  /** Which of noor's rows are asked for, and who sees them. */
  rows: (life: Life) => string;
  sees: May;
  /** A row to add, and who may. */
  row?: (life: Life) => Record<string, unknown>;
  adds?: May;
  /** What is set on `rows`, and who may. */
  set?: (life: Life) => string;
  changes?: May;
  removes?: May;
}

/** A visit of Saba Anwar and the cast around it. */
export interface Life extends World, PaidVisit {
  patientId: string;
  practitionerId: string;
  accountId: string;
  doctorId: string;
  /** A file in Saba Anwar's record, and one in nobody's. */
  fileId: string;
  looseFileId: string;
  importId: string;
  /** A field of the clinic's own, with a draft. */
  fieldId: string;
  exportId: string;
  calendarId: string;
  paymentWithoutReceipt: string;
  sold: Sold;
  waiting: Waiting;
}

/** Operators whom noor has not let in, or whose time is over. */
export const operators = "operator support-gone";

/** All rows of noor's. */
export const ofNoor = ({ noor }: Life) => `clinic_id = '${noor.id}'`;

export const everyone = `${staff} patient guest stranger ${operators}`;

export const managers = "owner admin";
export const withoutAccounts = "owner admin doctor receptionist assistant";
