/** How much of a visit a feed tells, the least first. */
export const feedShows = ["busy", "initials", "names"] as const;
export type FeedShows = typeof feedShows[number];

/** An address under which another program follows a calendar. */
export interface Feed {
  id: string;
  name: string;
  shows: FeedShows;
  /** Whose visits; null for the whole clinic's. */
  practitioner: string | null;
  maker: string | null;
  madeAt: Date;
  readAt: Date | null;
  revokedAt: Date | null;
}
