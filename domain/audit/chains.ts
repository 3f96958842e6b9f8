import type { Pool } from "@/core/db.ts";

/** A clinic's chain of seals, as the queue's login knows of it. */
export interface Chain {
  clinicId: string;
  slug: string;
  timeZone: string;
  /** False while the clinic is a draft. */
  active: boolean;
  /** The day of its last checkpoint, yyyy-mm-dd. */
  checkedOn: string | null;
  /** Whether a seal was set since. */
  news: boolean;
}

/** Every clinic's chain, by slug. */
export async function chainsOf(jobs: Pool): Promise<Chain[]> {
  return [
    ...await jobs<Chain[]>`
    select clinic_id as "clinicId", slug, time_zone as "timeZone", active, checked_on as "checkedOn", news
      from private.chains()`,
  ];
}
