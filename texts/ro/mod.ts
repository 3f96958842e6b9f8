import account from "./account.ts";
import audit from "./audit.ts";
import auth from "./auth.ts";
import billing from "./billing.ts";
import calendar from "./calendar.ts";
import booking from "./booking.ts";
import catalog from "./catalog.ts";
import clinic from "./clinic.ts";
import deeds from "./deeds.ts";
import errors from "./errors.ts";
import insights from "./insights.ts";
import keys from "./keys.ts";
import fields from "./fields.ts";
import exports from "./exports.ts";
import files from "./files.ts";
import letters from "./letters.ts";
import merging from "./merging.ts";
import moving from "./moving.ts";
import operators from "./operators.ts";
import patients from "./patients.ts";
import portal from "./portal.ts";
import record from "./record.ts";
import scheduling from "./scheduling.ts";
import shell from "./shell.ts";
import tenancy from "./tenancy.ts";
import recall from "./recall.ts";
import reviews from "./reviews.ts";
import ui from "./ui.ts";
import waiting from "./waiting.ts";

/** Every Romanian sentence. */
export default {
  account,
  audit,
  auth,
  billing,
  calendar,
  booking,
  catalog,
  clinic,
  deeds,
  errors,
  exports,
  insights,
  keys,
  fields,
  files,
  letters,
  merging,
  moving,
  operators,
  patients,
  portal,
  record,
  scheduling,
  shell,
  tenancy,
  recall,
  reviews,
  ui,
  waiting,
};
