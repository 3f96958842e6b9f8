import type { Named } from "../appointment.ts";

/** One gathering of several patients with a practitioner. */
export interface Session {
  id: string;
  name: string;
  startsAt: Date;
  endsAt: Date;
  service: Named;
  practitioner: Named;
  location: Named;
  resources: Named[];
  seats: number;
  /** How many of the seats stand. */
  taken: number;
  cancelledAt: Date | null;
}
