import auth from "./auth.ts";
import billing from "./billing.ts";
import errors from "./errors.ts";
import scheduling from "./scheduling.ts";
import shell from "./shell.ts";
import ui from "./ui.ts";

/** Every English sentence: the source that the other languages are measured against. */
export default { auth, billing, errors, scheduling, shell, ui };
