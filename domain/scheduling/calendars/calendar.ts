import type { WeeklyHours } from "../availability/open.ts";

export const modalities = ["in_person", "video", "phone"] as const;
export const assignments = ["round_robin", "priority"] as const;
export const bookings = ["off", "request", "instant"] as const;
export const needKinds = ["chair", "room", "equipment", "helper"] as const;

/** What a visit takes besides its practitioner: one of a kind, from and until which minute of it (null: its end). */
export interface Need {
  kind: typeof needKinds[number];
  fromMinute: number;
  untilMinute: number | null;
}

/** One who can be booked through a calendar; the lowest priority is asked first. */
export interface CalendarPractitioner {
  id: string;
  name: string;
  priority: number;
  /** How many visits came to them by turns. */
  taken: number;
}

/** Hours that a calendar has of its own, or one of its people through it. */
export interface CalendarHours extends WeeklyHours {
  practitionerId: string | null;
}

/** One way a service can be booked (SCH-16). Minutes are minutes, prices minor units of the currency. */
export interface Calendar {
  id: string;
  locationId: string;
  service: { id: string; name: string; names: Record<string, string> };
  name: string;
  /** The name by language tag, where it differs from the clinic's own. */
  names: Record<string, string>;
  /** How long a visit takes: its own, else the service's. */
  minutes: number;
  ownMinutes: number | null;
  price: { amount: number; currency: string };
  ownPrice: number | null;
  modality: typeof modalities[number];
  assignment: typeof assignments[number];
  /** Whether a patient may choose the person. */
  choosing: boolean;
  /** What the public may do: nothing, ask for a visit, or have it at once. */
  booking: typeof bookings[number];
  beforeMinutes: number;
  afterMinutes: number;
  /** How long somebody has between two visits of this calendar. */
  cooldownMinutes: number;
  /** How long before it a visit must be booked, and how far ahead it can be: both bind the public only. */
  noticeMinutes: number;
  horizonDays: number;
  stepMinutes: number;
  /** Which minutes of the visit the practitioner is needed; until null: its end. */
  practitionerFrom: number;
  practitionerUntil: number | null;
  rank: number;
  version: number;
  practitioners: CalendarPractitioner[];
  helpers: { id: string; name: string }[];
  hours: CalendarHours[];
  needs: Need[];
}
