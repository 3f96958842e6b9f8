import type { Named } from "../appointment.ts";
import type { Parts } from "./rank.ts";

/** How far the filling of a gap has come; taken where something else keeps the time, over where it has begun. */
export const gapStatuses = ["open", "filled", "closed", "taken", "over"] as const;
export type GapStatus = typeof gapStatuses[number];

/** Time that was promised and is free again. */
export interface Gap {
  id: string;
  status: GapStatus;
  startsAt: Date;
  endsAt: Date;
  practitioner: Named;
  place: Named;
  /** Whose visit kept it. */
  freedBy: { id: string; patient: string };
  filledId: string | null;
  /** Whoever fits is asked by itself, one wave after another. */
  automatic: boolean;
}

/** What became of an offer. */
export const offerStatuses = [
  "made",
  "sent",
  "opened",
  "accepted",
  "refused",
  "ran_out",
  "outrun",
  "withheld",
] as const;
export type OfferStatus = typeof offerStatuses[number];

/** Why somebody is not written to. */
export const withholdings = ["do_not_contact", "opted_out", "no_email", "enough_today", "busy"] as const;
export type Withheld = typeof withholdings[number];

/** A gap offered to somebody. */
export interface Offer {
  id: string;
  entryId: string;
  patient: Named;
  score: number;
  parts: Parts;
  status: OfferStatus;
  withheld: Withheld | null;
  madeAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
  answeredAt: Date | null;
  until: Date | null;
}
