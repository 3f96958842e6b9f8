import type { Scope } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";

/** What an invitation's mail says. */
export interface Letter {
  email: string;
  role: string;
  inviter: string | null;
  until: Date;
  /** The link's secret: in this mail, and nowhere else. */
  token: string;
}

/** The letter of an invitation that waits to be mailed, with a token made for it; null where it was mailed or is over. */
export async function letterOf({ sql }: Scope, invitationId: string): Promise<Letter | null> {
  const token = newToken();
  const [letter] = await sql<Omit<Letter, "token">[]>`
    select email, role, inviter, until from private.mint_invitation(${invitationId}, ${digestOf(
    token,
  ) as never})`;
  return letter ? { ...letter, token } : null;
}
