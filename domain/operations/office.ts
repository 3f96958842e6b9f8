/** A clinic as operators see it: never a patient. */
export interface OfficeClinic {
  id: string;
  slug: string;
  name: string;
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  plan: string;
  createdAt: Date;
  activatedAt: Date | null;
  places: number;
  members: number;
  /** How many may work there; null where as many as one likes. */
  maxSeats: number | null;
  lastActivity: Date | null;
  /** How many of those who work there were signed in within 30 days. */
  activePeople: number;
  /** Why it is suspended; null where it is not. */
  suspended: string | null;
}

/** Somebody who works at a clinic, as operators see them. */
export interface OfficeMember {
  name: string;
  email: string;
  role: string;
  since: Date;
}

/** Somebody who works in two clinics or more. */
export interface OfficePerson {
  id: string;
  name: string;
  email: string;
  places: { slug: string; name: string; role: string }[];
  /** What they are differs from clinic to clinic. */
  mixed: boolean;
}
