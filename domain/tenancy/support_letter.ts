import type { Scope } from "@/core/scope.ts";
import { supportGrantOf } from "./support_grants.ts";
import type { SupportGrant } from "./support.ts";

/** What a mail about support says, and to whom: everybody who decides about it. */
export interface SupportLetter {
  grant: SupportGrant;
  to: { principalId: string; name: string; email: string }[];
}

/** The letter about a grant, for the clinic's own job to send. */
export async function supportLetterOf(scope: Scope, grantId: string): Promise<SupportLetter> {
  const [grant, to] = await Promise.all([
    supportGrantOf(scope, grantId),
    scope.sql<SupportLetter["to"]>`
      select principal_id as "principalId", name, email from private.holders_of(${scope.clinicId}, 'support.decide')`,
  ]);
  return { grant, to: [...to] };
}
