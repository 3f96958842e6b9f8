import account from "./account.ts";
import audit from "./audit.ts";
import auth from "./auth.ts";
import billing from "./billing.ts";
import clinic from "./clinic.ts";
import errors from "./errors.ts";
import keys from "./keys.ts";
import files from "./files.ts";
import letters from "./letters.ts";
import moving from "./moving.ts";
import operators from "./operators.ts";
import patients from "./patients.ts";
import portal from "./portal.ts";
import scheduling from "./scheduling.ts";
import shell from "./shell.ts";
import tenancy from "./tenancy.ts";
import ui from "./ui.ts";

/** Every English sentence: the source that the other languages are measured against. */
export default {
  account,
  audit,
  auth,
  billing,
  clinic,
  errors,
  keys,
  files,
  letters,
  moving,
  operators,
  patients,
  portal,
  scheduling,
  shell,
  tenancy,
  ui,
};
