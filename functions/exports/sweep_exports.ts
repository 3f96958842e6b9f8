import { objectsIn, remove } from "@/core/storage.ts";
import { dueExports, forgetExport } from "@/domain/exports/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** Removes what was written for exports whose time is over, then marks them; cut short, it begins again. */
export async function sweepExports(at: AtClinic): Promise<void> {
  for (const due of await at(dueExports)) {
    for (let paths = await objectsIn(due.folder); paths.length > 0; paths = await objectsIn(due.folder)) {
      await remove(paths);
    }
    await at((scope) => forgetExport(scope, due));
  }
}
