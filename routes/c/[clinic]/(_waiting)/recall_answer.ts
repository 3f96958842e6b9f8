import { rfc3339In } from "@/core/time.ts";
import type { Recall } from "@/domain/scheduling/mod.ts";

/** A recall as data callers receive it. */
export const recallAnswer = (timeZone: string, { attemptedAt, ...recall }: Recall) => ({
  ...recall,
  attemptedAt: attemptedAt && rfc3339In(timeZone, attemptedAt),
});
