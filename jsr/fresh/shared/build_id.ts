import { SCRIPTS_PATH } from "./names.ts";

// A script's own address names its build, so the browser needs no configuration.
let current = import.meta.url.split(SCRIPTS_PATH)[1]?.split("/")[0] ??
  "development";

/** The id of the build that is running: the hash of everything it serves. */
export function buildId(): string {
  return current;
}

/** Says which build is running; called once, before the application is loaded. */
export function setBuildId(id: string): void {
  current = id;
}
