import type { Named } from "../appointment.ts";

/** What a patient said of a visit. */
export interface Review {
  id: string;
  appointmentId: string;
  patient: Named;
  practitioner: string | null;
  rating: number;
  comment: string;
  saidAt: Date;
  /** What the clinic did about it. */
  answer: string | null;
  answeredAt: Date | null;
}

/** Up to this, somebody should look. */
export const lowRating = 2;
