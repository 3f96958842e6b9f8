import { z } from "zod";
import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";
import { record } from "@/domain/audit/mod.ts";
import { longestKey } from "./key.ts";
import { newKey, prefixOf } from "./key_text.ts";

export const NewKey = z.object({
  name: z.string().trim().min(1).max(100),
  permissions: z.array(z.string().max(60)).min(1).max(100),
  /** How long it opens anything. */
  days: z.coerce.number().int().min(1).max(longestKey),
});
export type NewKey = z.output<typeof NewKey>;

/**
 * Makes a key that may do what was chosen, of what the member may do, and returns it. It is said here once: only its hash
 * is kept. What a person alone may do, and what the member may not, is refused (403).
 */
export async function makeKey(
  scope: Scope,
  { name, permissions, days }: NewKey,
): Promise<{ id: string; key: string }> {
  allow(scope, "api_keys.manage");
  const id = newId();
  const key = newKey();
  const chosen = [...new Set(permissions)].sort();
  await scope.sql`
    insert into api_keys (id, clinic_id, name, prefix, digest, permissions, expires_at)
    values (${id}, ${scope.clinicId}, ${name}, ${prefixOf(key)}, ${digestOf(key) as never}, ${chosen},
            now() + make_interval(days => ${days}))`;
  await record(scope, {
    name: "api_key.made",
    subjectKind: "api_key",
    subjectId: id,
    permission: "api_keys.manage",
    changes: { name, permissions: chosen, days },
  });
  return { id, key };
}
