import type { Scope } from "@/core/scope.ts";
import { instantIn } from "@/core/time.ts";
import { type Checkpoint, morning } from "./checkpoint.ts";
import { codeOf } from "./code.ts";

/** A checkpoint that was just made, and whom to tell of it. */
export interface Made extends Checkpoint {
  emails: string[];
}

/**
 * Makes the day's checkpoint of the clinic, as its job; null where the day has one or nothing is new. It is of the newest seal
 * before that morning: made again after a crash, it is the same one.
 */
export async function makeCheckpoint(
  { sql, clinicId, timeZone }: Scope,
  day: string,
): Promise<Made | null> {
  const before = instantIn(timeZone, `${day}T${morning}`);
  const [made] = await sql<(Omit<Made, "day" | "code"> & { digest: Uint8Array })[]>`
    select seal, events, digest, sealed_at as "sealedAt", emails
      from private.make_checkpoint(${clinicId}, ${day}, ${before})`;
  if (!made) return null;
  const { digest, ...rest } = made;
  return { ...rest, day, code: codeOf(clinicId, made.seal, digest) };
}
