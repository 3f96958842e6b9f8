import { actsOn } from "@/core/act.ts";
import { connect, type Pool } from "@/core/db.ts";
import { dayAfter, dayIn, instantIn } from "@/core/time.ts";
import { transactionsOn } from "@/core/transaction.ts";
import type { Made } from "@/domain/audit/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { check, type Tell } from "@/functions/checkpoints.ts";
import { installation } from "@/tests/support/installation.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import type { World } from "@/tests/support/world.ts";

/** A standing world, and the queue's login. */
export interface Chained extends World {
  jobs: Pool;
  /** Records an event at noor and seals it. */
  sealOne(name?: string): Promise<void>;
  /** Makes noor's checkpoint `days` from today at an hour of its own; returns those that were told of. */
  checkIn(days: number, hour?: string, tell?: Tell): Promise<Made[]>;
}

export const inChained = (test: (world: Chained) => Promise<void>) =>
  inStandingWorld(async (world) => {
    const jobs = connect(installation().jobsUrl, { max: 2 });
    const { noor, as, pool } = world;
    const acts = actsOn(transactionsOn(pool));
    try {
      await test({
        ...world,
        jobs,
        async sealOne(name = "Somebody") {
          await as(noor.staff("owner"), (scope) => register(scope, { name }));
          await sealed(world);
        },
        async checkIn(days, hour = "09:00", tell = () => Promise.resolve()) {
          const told: Made[] = [];
          await check(jobs, acts, noor.id, async (scope, made) => {
            await tell(scope, made);
            told.push(made);
          }, at(days, hour));
          return told;
        },
      });
    } finally {
      await jobs.end();
    }
  });

/** An instant at noor, some days from today. */
export const at = (days: number, hour: string): Date =>
  instantIn("Asia/Karachi", `${dayAfter(dayIn("Asia/Karachi"), days)}T${hour}`);

/** Seals until nothing of noor's waits: a transaction of somebody else's may hold a seal back for a moment. */
export async function sealed({ sql, noor }: World): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    await sql`select private.seal_events()`;
    const [{ waiting }] = await sql<{ waiting: boolean }[]>`
      select exists (
        select from events e where e.clinic_id = ${noor.id} and (e.xid, e.id) > all (
          select s.up_to_xid, s.up_to_id from seals s where s.clinic_id = ${noor.id})) as waiting`;
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the events were never sealed");
}
