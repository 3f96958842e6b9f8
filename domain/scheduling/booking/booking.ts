import type { Named } from "../appointment.ts";
import type { Status } from "../status.ts";

/** For how long a time is held, in minutes, and once again when that is asked for. */
export const heldMinutes = 10;

/** For how long the code and the link of a mail count, in minutes. */
export const proofMinutes = 20;

/** A visit as whoever booked it sees it: nothing of the record. */
export interface GuestVisit {
  id: string;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  version: number;
  calendarId: string | null;
  /** In the clinic's language, and what it is called in others. */
  what: string;
  whatIn: Record<string, string>;
  practitioner: Named | null;
  place: { name: string; address: string | null; phone: string | null };
}

/** A time that is held, and how far whoever holds it has come. */
export interface Booking {
  id: string;
  visit: GuestVisit;
  /** Null once it is claimed, or has been given back. */
  heldUntil: Date | null;
  renewed: boolean;
  name: string | null;
  phone: string | null;
  email: string | null;
  birthDate: string | null;
  note: string | null;
  mayContact: boolean;
  told: boolean;
  claimed: boolean;
}

/** Whether the time is still kept for whoever holds it. */
export const holds = (
  { heldUntil, claimed }: Pick<Booking, "heldUntil" | "claimed">,
  now = new Date(),
): boolean => !claimed && heldUntil !== null && heldUntil > now;

/** What is booked, in a language the clinic has a name for it in, else in the clinic's own. */
export const whatIn = ({ what, whatIn }: Pick<GuestVisit, "what" | "whatIn">, locale: string): string =>
  whatIn[locale] ?? what;
