import auth from "./auth.ts";
import errors from "./errors.ts";
import shell from "./shell.ts";
import ui from "./ui.ts";

/** Every Romanian sentence. */
export default { auth, errors, shell, ui };
