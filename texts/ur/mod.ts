import auth from "./auth.ts";
import billing from "./billing.ts";
import errors from "./errors.ts";
import scheduling from "./scheduling.ts";
import shell from "./shell.ts";
import ui from "./ui.ts";

/** Every Urdu sentence. */
export default { auth, billing, errors, scheduling, shell, ui };
