import { remove } from "@/core/storage.ts";
import { dueFiles, forget } from "@/domain/files/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** Removes the objects of files whose time is over, then marks their rows; cut short, it begins again where it was. */
export async function sweepFiles(at: AtClinic): Promise<void> {
  for (;;) {
    const due = await at(dueFiles);
    if (due.length === 0) return;
    await remove(due.map(({ path }) => path));
    await at((scope) => forget(scope, due));
  }
}
