import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";

/** Ends the session that acts; from the next request on it opens nothing. */
export async function endSession({ sql, sessionId }: Acting): Promise<void> {
  await sql`update sessions set ended_at = now() where id = ${sessionId ?? null} and ended_at is null`;
}

/** Ends one of one's own sessions; 404 for another's and for one that has ended. */
export async function endSessionOf({ sql, principalId }: Acting, id: string): Promise<void> {
  if (!isId(id)) throw notFound();
  const ended = await sql`
    update sessions set ended_at = now()
     where id = ${id} and principal_id = ${principalId} and ended_at is null`;
  if (ended.count === 0) throw notFound();
}

/** Ends all of one's sessions but the one that acts. */
export async function endOtherSessions({ sql, principalId, sessionId }: Acting): Promise<void> {
  await sql`
    update sessions set ended_at = now()
     where principal_id = ${principalId} and id <> ${sessionId ?? null} and ended_at is null`;
}

/** Ends every session of whoever acts, this one too, and forgets which browsers were trusted: the password is another now. */
export async function endAllSessions({ sql }: Acting): Promise<void> {
  await sql`select private.end_all_sessions()`;
}
