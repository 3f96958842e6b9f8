import type { Acting } from "@/core/scope.ts";
import type { Passkey } from "./passkey.ts";

/** The passkeys of whoever acts, newest first. */
export async function passkeysOf({ sql, principalId }: Acting): Promise<Passkey[]> {
  const rows = await sql<Passkey[]>`
    select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkeys
     where principal_id = ${principalId} and ended_at is null order by created_at desc limit 100`;
  return [...rows];
}
