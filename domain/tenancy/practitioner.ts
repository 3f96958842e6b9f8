/** The colours that a practitioner's column can have. */
export const tones = ["accent", "info", "good", "warn", "bad", "plum"] as const;
export type PractitionerTone = typeof tones[number];

/** All that the clinic says of somebody who treats there. */
export interface PractitionerSheet {
  id: string;
  name: string;
  nameLatin: string | null;
  tone: PractitionerTone;
  /** Whether new visits can be booked with them. */
  active: boolean;
  /** Where they are when they are not at the clinic; null for the clinic's own. */
  timeZone: string | null;
  /** Whether they sign in. */
  login: boolean;
  /** Whether the member who asks is this practitioner. */
  self: boolean;
  version: number;
}
