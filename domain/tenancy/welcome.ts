import type { Scope } from "@/core/scope.ts";

/** Somebody who is to be welcomed at the clinic. */
export interface Welcome {
  /** Of their membership. */
  id: string;
  email: string;
  name: string;
  locale: string | null;
  /** They answer for the clinic; else they only work there. */
  owns: boolean;
}

/** Claims the welcomes that are due here, none of which is ever due again. A draft welcomes nobody. */
export async function claimWelcomes({ sql, clinicId }: Scope): Promise<Welcome[]> {
  return [
    ...await sql<Welcome[]>`
      select membership_id as id, email, name, locale, owns from private.claim_welcomes(${clinicId})`,
  ];
}
