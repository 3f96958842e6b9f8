import { Refusal, refusedBy } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Refuses (409) an account that has been anything but an operator here. */
export async function refuseClinicsUser({ sql, principalId }: Acting): Promise<void> {
  const [known] = await sql<{ kind: string }[]>`select kind from principals where id = ${principalId}`;
  if (known && known.kind !== "operator") throw new Refusal(409, "operators_stay_apart");
}

/**
 * Makes the account that acts an operator, if Auth marks it as one; done again, it only has the link mailed again. A
 * mail with the way in follows once this is committed.
 */
export async function takeOffice(
  scope: Acting,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await scope.sql`select private.take_office(${name}, ${email})`
    .catch(refusedBy({ operators_principal_check: new Refusal(409, "operators_stay_apart") }));
  await record({ ...scope, clinicId: null }, {
    name: "operator.appointed",
    subjectKind: "operator",
    subjectId: scope.principalId,
    permission: "platform.read",
  });
  scope.recorded = true;
}
