import type { Export } from "@/domain/exports/mod.ts";

/** An export as answers carry it. */
export function shownExport(
  { id, state, step, steps, rows, bytes, digest, fault, askedBy, askedAt, until }: Export,
) {
  return { id, state, step, steps, rows, bytes, manifestSha256: digest, fault, askedBy, askedAt, until };
}
