import type { Acting } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";
import { isKey } from "./key_text.ts";

/** A key that opens something. */
export interface RecognisedKey {
  principalId: string;
  /** The seconds that it has to wait, having asked too often; else 0. */
  wait: number;
}

/** Which principal a key is; null for one that is unknown, revoked or has run out, which look alike. */
export async function recogniseKey(
  { sql }: Pick<Acting, "sql">,
  key: string,
): Promise<RecognisedKey | null> {
  if (!isKey(key)) return null;
  const [found] = await sql<RecognisedKey[]>`
    select principal_id as "principalId", wait from private.public_api_key(${digestOf(key) as never})`;
  return found ?? null;
}
