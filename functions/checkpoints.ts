import type { Acts } from "@/core/act.ts";
import type { Pool } from "@/core/db.ts";
import type { Scope } from "@/core/scope.ts";
import { asJob, chainsOf, dayToCheck, type Made, makeCheckpoint } from "@/domain/audit/mod.ts";

/** The clinics that wait for their day's checkpoint now: at work, with news, and awake. */
export async function clinicsToCheck(jobs: Pool, now = new Date()): Promise<string[]> {
  const chains = await chainsOf(jobs);
  return chains
    .filter(({ active, news, timeZone, checkedOn }) => {
      const day = dayToCheck(timeZone, now);
      return active && news && day !== null && day !== checkedOn;
    })
    .map(({ clinicId }) => clinicId);
}

/** What is done with a checkpoint: it is mailed. */
export type Tell = (scope: Scope, made: Made) => Promise<void>;

/**
 * Makes a clinic's checkpoint of the day and tells of it, in one transaction: without the telling there is no checkpoint, and
 * whoever comes second finds the day taken. Should the commit fail after the mail left, the next try sends the very same mail.
 */
export async function check(
  jobs: Pool,
  acts: Acts,
  clinicId: string,
  tell: Tell,
  now = new Date(),
): Promise<void> {
  await asJob(jobs, acts, clinicId, async (scope) => {
    const day = dayToCheck(scope.timeZone, now);
    const made = day && await makeCheckpoint(scope, day);
    if (made) await tell(scope, made);
  });
}
