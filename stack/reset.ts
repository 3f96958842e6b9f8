import { join } from "node:path";

// Removes what the local database holds, so that the next start builds and fills it anew. Keys stay; a running Cusp is refused.

const state = Deno.env.get("CUSP_STATE") ?? ".cusp";
const lock = await Deno.open(join(state, "lock"), { create: true, write: true }).catch(() => null);
if (lock && !await lock.tryLock(true)) {
  console.error(`A Cusp is running on ${state}. Stop it first.`);
  Deno.exit(1);
}
for (const folder of ["postgres", "objects", "mail", "seeding"]) {
  await Deno.remove(join(state, folder), { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
lock?.close();
console.log(`The local database is gone. \`deno task start\` builds it anew.`);
