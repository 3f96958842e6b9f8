/** What somebody who waits would come for, and when they could. Days and hours are the clinic's. */
export interface Wish {
  minutes: number;
  /** With whom alone; null for anybody. */
  practitionerId: string | null;
  /** 1 is Monday; none is any. */
  weekdays: number[];
  earliest: string | null;
  latest: string | null;
  fromDay: string | null;
  untilDay: string | null;
  /** How long before they must hear of it. */
  noticeMinutes: number;
  /** 0 as others, 1 soon, 2 urgent. */
  priority: number;
  /** By when they should have been seen. */
  dueOn: string | null;
  askedAt: Date;
  /** When the visit begins that would be moved forward; null where a new one is booked. */
  laterAt: Date | null;
}

/** A gap as the ranking sees it. */
export interface Opening {
  practitionerId: string;
  startsAt: Date;
  minutes: number;
  /** The clinic's day, its weekday and wall clock. */
  day: string;
  weekday: number;
  from: string;
}
