/** Somebody who was asked to work at the clinic. */
export interface Invitation {
  id: string;
  email: string;
  role: string;
  inviter: string | null;
  sentAt: Date;
  until: Date;
  state: InvitationState;
}

export type InvitationState = "open" | "expired" | "used" | "revoked";

/** What whoever holds the link sees of an invitation. */
export interface InvitationSeen {
  state: InvitationState;
  email: string;
  role: string;
  clinicName: string;
  locale: string;
  /** Whether somebody signs in with that address already. */
  known: boolean;
}
