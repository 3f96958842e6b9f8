import auth from "./auth.ts";
import errors from "./errors.ts";
import shell from "./shell.ts";
import ui from "./ui.ts";

/** Every English sentence: the source that the other languages are measured against. */
export default { auth, errors, shell, ui };
