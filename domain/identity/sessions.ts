import type { Acting } from "@/core/scope.ts";
import type { SignedIn } from "./signed_in.ts";

/** The sessions of whoever acts that stand, last used first. */
export async function sessionsOf({ sql, principalId, sessionId }: Acting): Promise<SignedIn[]> {
  const rows = await sql<SignedIn[]>`
    select id, device, host(address) as address, created_at as "since", last_used_at as "lastUsedAt",
           id = ${sessionId ?? null} as here
      from sessions
     where principal_id = ${principalId} and ended_at is null
     order by id = ${sessionId ?? null} desc, last_used_at desc limit 100`;
  return [...rows];
}
