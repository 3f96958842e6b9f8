/** One asking of one of Cusp's operators to be let into the clinic, and what came of it. */
export interface SupportGrant {
  id: string;
  state: SupportState;
  /** Who asked; null for one who is not known here. */
  operator: string | null;
  reason: string;
  /** What was asked for; once allowed, what was given of it. */
  permissions: string[];
  emergency: boolean;
  askedAt: Date;
  lapsesAt: Date;
  allowedAt: Date | null;
  allowedBy: string | null;
  /** Why a second operator allowed it in the clinic's place. */
  approvalReason: string | null;
  until: Date | null;
  /** Since when more time is asked for. */
  moreAskedAt: Date | null;
  endedAt: Date | null;
}

export type SupportState = "asked" | "withdrawn" | "lapsed" | "refused" | "standing" | "over";

/** A grant as the office lists it, with the clinic it is about. */
export interface OfficeGrant extends SupportGrant {
  slug: string;
  clinicName: string;
  /** It is the operator who looks that asked. */
  own: boolean;
}

/** One request that support was answered: which page, of which record. */
export interface SupportRead {
  id: string;
  at: Date;
  method: string;
  /** The route's pattern, never the address itself. */
  route: string;
  subjectId: string | null;
}

/** A permission that a support grant may carry. */
export interface Lendable {
  permission: string;
  section: string;
  description: string;
  /** It only shows: what support asks for unless it says more. */
  reading: boolean;
}

/** What waits for the clinic's word, and who is inside now. */
export interface SupportNow {
  asked: number;
  inside: { id: string; operator: string | null; until: Date } | null;
}

/** How long a consent lets support in, and each prolonging of it. */
export const supportMinutes = 15;
