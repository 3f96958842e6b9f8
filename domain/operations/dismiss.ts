import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Ends another operator's office, and with it every support grant of theirs; 404 for one's own and for one that ended. */
export async function dismiss(scope: OperatorScope, id: string): Promise<void> {
  if (!isId(id)) throw notFound();
  const ended = await scope.sql`
    update operators set ended_at = now() where principal_id = ${id} and ended_at is null`;
  if (ended.count === 0) throw notFound();
  await record(scope, {
    name: "operator.dismissed",
    subjectKind: "operator",
    subjectId: id,
    permission: "platform.read",
  });
}
