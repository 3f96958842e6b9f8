import type { Acting } from "@/core/scope.ts";

/** Ends the session that acts; from the next request on it opens nothing. */
export async function endSession({ sql, sessionId }: Acting): Promise<void> {
  await sql`update sessions set ended_at = now() where id = ${sessionId ?? null} and ended_at is null`;
}
