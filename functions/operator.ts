import { actsOn } from "@/core/act.ts";
import { operatorAccount } from "@/core/auth_operator.ts";
import { thePool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { nudge } from "@/core/queue.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { refuseClinicsUser, takeOffice } from "@/domain/operations/mod.ts";

/**
 * Makes an address an operator's and has a link mailed to it that chooses a password; done again, it mails another link.
 * Refuses an address that works at a clinic or sees a portal.
 */
export async function appointOperator(email: string): Promise<void> {
  const address = email.trim().toLowerCase();
  const name = address.split("@")[0];
  const { id, mark } = await operatorAccount(address, name);
  const acts = actsOn(transactionsOn(thePool()), nudge);
  const actor = { principalId: id, requestId: newId(), source: "job" as const };
  await acts.arriving(actor, refuseClinicsUser);
  await mark();
  await acts.arriving(actor, (scope) => takeOffice(scope, { name, email: address }));
}
