import { actsOn } from "@/core/act.ts";
import { connect, type Pool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Actor } from "@/core/scope.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { record } from "@/domain/audit/mod.ts";
import { within } from "./budget.ts";
import { type Bench, benchOf } from "./installation.ts";
import { compare, delayed, median } from "./measure.ts";

const quiet = { clinics: 1_000, patients: 10_000, appointments: 10_000 };
const busyClinics = 10;
const writers = 4;
const rounds = 20;
const roundOf = 2_000;

/** Whether the sealer gets in the way of those who record, and what it costs when nobody does. */
export async function sealing(): Promise<void> {
  await using bench = await benchOf(quiet, 0);
  const owner = connect(bench.databaseUrl, { max: 2 });
  const web = connect(bench.webUrl, { max: writers });
  try {
    await quieten(owner);
    const write = await writerOf(bench, owner, web);
    const seal = () => owner`select private.seal_events()`;
    await seal();

    const pairs: { alone: number; beside: number }[] = [];
    const sealings: number[] = [];
    for (let round = -2; round < rounds; round++) {
      const alone = async () => await rate(write).finally(seal);
      const beside = async () => {
        const [written, took] = await besides(seal, () => rate(() => delayed(write)));
        sealings.push(...took);
        return written;
      };
      // Whoever goes second finds a machine that is warm, or busy elsewhere: each goes first in turn.
      const pair = round % 2
        ? { alone: await alone(), beside: await beside() }
        : { beside: await beside(), alone: await alone() };
      if (round >= 0) pairs.push(pair);
    }
    const of = (figure: (pair: typeof pairs[number]) => number) => median(pairs.map(figure));
    within(
      "writers alone over writers beside the sealer",
      of(({ alone, beside }) => alone / beside),
      1.11,
      "×",
      `${of(({ alone }) => alone).toFixed(0)} events a second alone, ${
        of(({ beside }) => beside).toFixed(0)
      } beside it`,
    );
    within("the longest sealing of a busy second", Math.max(...sealings), 1_000, "ms");
    const idle = await compare(seal, () => owner`select 1`, 200);
    within(
      "sealing 1,000 clinics without news",
      idle.subject,
      5,
      "ms",
      `select 1: ${idle.baseline.toFixed(2)} ms`,
    );
  } finally {
    await owner`delete from graphile_worker._private_jobs`;
    await owner`update cron.job set active = true`;
    await Promise.all([owner.end(), web.end()]);
  }
}

/** Gives every clinic a history, and stops the clock, which would seal on its own and relay what is recorded. */
async function quieten(owner: Pool): Promise<void> {
  await owner`update cron.job set active = false`;
  await owner`delete from graphile_worker._private_jobs`;
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      insert into app.events (id, clinic_id, name, principal_id, source, subject_kind, subject_id, permission)
      select gen_random_uuid(), c.id, 'patient.seen', c.id, 'desk', 'patient', c.id, 'patients.read'
        from app.clinics c, generate_series(1, 20)
       where not exists (select from app.events e where e.clinic_id = c.id)`;
  });
  await owner`analyze app.events`;
}

/** Records one event as the app does, in one of the busy clinics. */
async function writerOf({ principalId }: Bench, owner: Pool, web: Pool): Promise<() => Promise<void>> {
  await owner`
    insert into app.memberships (id, clinic_id, principal_id, role)
    select gen_random_uuid(), c.id, ${principalId}, 'receptionist' from app.clinics c
     where c.slug in ${owner(Array.from({ length: busyClinics }, (_, clinic) => `clinic-${clinic}`))}
    on conflict do nothing`;
  const [{ sessionId }] = await owner<{ sessionId: string }[]>`
    select id as "sessionId" from sessions where principal_id = ${principalId} order by created_at desc limit 1`;
  const actor: Actor = { principalId, sessionId, requestId: newId(), source: "desk" };
  const acts = actsOn(transactionsOn(web));
  let turn = 0;
  return () =>
    acts.inClinic(
      actor,
      `clinic-${turn++ % busyClinics}`,
      (scope) =>
        record(scope, {
          name: "patient.seen",
          subjectKind: "patient",
          subjectId: newId(),
          permission: "patients.read",
          changes: { fields: ["name", "phone", "email"] },
        }),
    );
}

/** How many times a second `write` succeeds when all writers write as fast as they can. */
async function rate(write: () => Promise<void>): Promise<number> {
  let written = 0;
  const begun = performance.now();
  await Promise.all(Array.from({ length: writers }, async () => {
    for (; performance.now() - begun < roundOf; written++) await write();
  }));
  return written / (performance.now() - begun) * 1_000;
}

/** What `work` answers while `seal` runs beside it every second, and how long each sealing took. */
async function besides<T>(seal: () => PromiseLike<unknown>, work: () => Promise<T>): Promise<[T, number[]]> {
  const took: number[] = [];
  let over = false;
  const sealer = (async () => {
    while (!over) {
      const begun = performance.now();
      await seal();
      took.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1_000 - (performance.now() - begun))));
    }
  })();
  const answer = await work().finally(() => over = true);
  await sealer;
  return [answer, took];
}
