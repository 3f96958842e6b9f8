/** A passkey of a person, as they know it. */
export interface Passkey {
  id: string;
  /** What its person calls it. */
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}
