/** A clinic that somebody works in, and what they may do there. */
export interface Workplace {
  slug: string;
  name: string;
  role: string;
  permissions: string[];
}

/** A clinic where somebody acts for a patient. */
export interface CareClinic {
  slug: string;
  name: string;
}
