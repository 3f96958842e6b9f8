import { join } from "node:path";
import { writePrivate } from "./keys.ts";
import type { Place } from "./options.ts";

/** Takes the state for this program. The system lets go of it when the program dies. */
export async function lockState(state: string): Promise<Disposable> {
  const file = await Deno.open(join(state, "lock"), { create: true, write: true, mode: 0o600 });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Error(`Another Cusp is running on ${state}`);
}

/** Where the last stack on this state was. */
export async function lastPlace(state: string): Promise<Place | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(join(state, "stack.json")));
  } catch {
    return undefined;
  }
}

/** Says in `stack.json`, to this user alone, where the stack is. */
export async function writePlace(state: string, place: Place): Promise<void> {
  await writePrivate(join(state, "stack.json"), JSON.stringify(place, null, 2));
}

/** The port in a URL that was used before. */
export function portOf(url?: string): number | undefined {
  return url ? Number(new URL(url).port) : undefined;
}
