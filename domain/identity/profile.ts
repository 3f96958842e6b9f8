import type { Acting } from "@/core/scope.ts";

/** How somebody who signs in is called and addressed. */
export interface Profile {
  id: string;
  name: string;
  email: string;
  locale: string | null;
}

/** The profile of whoever acts. */
export async function profileOf({ sql, principalId }: Acting): Promise<Profile> {
  const [profile] = await sql<Profile[]>`
    select principal_id as id, name, email, locale from profiles where principal_id = ${principalId}`;
  return profile;
}
