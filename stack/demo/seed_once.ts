import { join } from "node:path";
import { type Installation, seed } from "./seed.ts";

/** Seeds an empty database; refuses one whose seeding was cut short, since half a clinic adds up to nothing. */
export async function seedOnce(state: string, installation: Installation): Promise<void> {
  const begun = join(state, "seeding");
  if (await Deno.stat(begun).then(() => true, () => false)) {
    throw new Error("The demo clinics were not finished. Run `deno task db:reset` to begin anew.");
  }
  await Deno.writeTextFile(begun, "");
  await seed(installation);
  await Deno.remove(begun);
}
