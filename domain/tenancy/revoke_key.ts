import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { keyOf } from "./keys.ts";

/** Ends a key for good: its next request is refused. */
export async function revokeKey(scope: Scope, id: string): Promise<void> {
  allow(scope, "api_keys.manage");
  const { name } = await keyOf(scope, id);
  const revoked = await scope.sql`
    update api_keys set revoked_at = now()
     where clinic_id = ${scope.clinicId} and id = ${id} and revoked_at is null`;
  if (revoked.count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: "api_key.revoked",
    subjectKind: "api_key",
    subjectId: id,
    permission: "api_keys.manage",
    changes: { name },
  });
}
