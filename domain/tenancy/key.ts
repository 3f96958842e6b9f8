/** A key that opens the clinic's addresses to another program. The key itself stands nowhere. */
export interface ApiKey {
  id: string;
  name: string;
  /** How the key begins. */
  prefix: string;
  /** What was chosen for it. */
  permissions: string[];
  /** What it can do of that now: never more than its maker, nor than the clinic's plan and parts allow. */
  held: string[];
  maker: string | null;
  madeAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  state: KeyState;
}

export type KeyState = "open" | "expired" | "revoked";

/** Something that the member who asks may let a key do. */
export interface Grantable {
  permission: string;
  section: string;
  description: string;
}

/** The most days that a key may last. */
export const longestKey = 365;
