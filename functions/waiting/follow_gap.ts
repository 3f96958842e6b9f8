import { z } from "zod";
import { followGap } from "@/domain/scheduling/mod.ts";
import type { AtClinic } from "../at_clinic.ts";

/** Looks at a gap again: what has run out falls through to whoever comes next. */
export async function followGapOf(at: AtClinic, payload: unknown): Promise<void> {
  const { gapId } = z.object({ gapId: z.uuid() }).parse(payload);
  await at((scope) => followGap(scope, gapId));
}
