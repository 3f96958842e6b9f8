/** As what somebody acts for a patient in the portal. */
export const relations = ["self", "parent", "guardian", "spouse", "child", "carer"] as const;
export type Relation = typeof relations[number];

/** Those who may act for somebody who is below the age of digital consent. */
export const bringsUp = (relation: Relation): boolean => relation === "parent" || relation === "guardian";

/** Somebody who may act for a patient in the portal. */
export interface Companion {
  principalId: string;
  name: string;
  email: string | null;
  relation: Relation;
}

/** Somebody who was asked to and has not answered. */
export interface PortalInvitation {
  id: string;
  email: string;
  relation: Relation;
  until: Date;
  expired: boolean;
}

/** What whoever holds the link sees of an invitation to the portal. */
export interface PortalInvitationSeen {
  state: "open" | "expired" | "used" | "revoked";
  email: string;
  relation: Relation;
  clinicName: string;
  slug: string;
  timeZone: string;
  country: string;
  /** Whether somebody signs in with that address already. */
  known: boolean;
  /** From which age one may have a way in of one's own there. */
  consentAge: number;
  /** What the patient's record lacks, and whoever accepts must say. */
  lacksBirthDate: boolean;
  lacksSex: boolean;
}
