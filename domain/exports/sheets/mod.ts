import type { Sheet } from "../sheet.ts";
import { calendarSheets } from "./calendars.ts";
import { careSheets } from "./care.ts";
import { catalogSheets } from "./catalog.ts";
import { clinicSheets } from "./clinic.ts";
import { fieldSheets } from "./fields.ts";
import { historySheets } from "./history.ts";
import { moneySheets } from "./money.ts";
import { patientSheets } from "./patients.ts";
import { soldSheets } from "./sold.ts";
import { visitSheets } from "./visits.ts";
import { waitingSheets } from "./waiting.ts";

/**
 * Every table of an export, what refers to something before what it refers to: people go on working while it is written,
 * and whatever a row names was there before the row was.
 */
export const sheets: Sheet[] = [
  ...historySheets,
  ...waitingSheets,
  ...moneySheets,
  ...careSheets,
  ...visitSheets,
  ...calendarSheets,
  ...fieldSheets,
  ...patientSheets,
  ...soldSheets,
  ...catalogSheets,
  ...clinicSheets,
];
