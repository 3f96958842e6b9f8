import type { Named } from "../appointment.ts";

/** Somebody who asked from outside to be told of a gap, and whose address is proven. */
export interface WaitingRequest {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  service: Named | null;
  practitioner: Named | null;
  weekdays: number[];
  earliest: string | null;
  latest: string | null;
  fromDay: string | null;
  untilDay: string | null;
  note: string;
  provedAt: Date;
  /** Patients with that address or phone. */
  known: (Named & { number: string })[];
}
