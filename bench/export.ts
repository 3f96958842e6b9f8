import { actsOn } from "@/core/act.ts";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Actor, Scope } from "@/core/scope.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { archiveOf, ask, exportOf, make } from "@/domain/exports/mod.ts";
import { within } from "./budget.ts";
import { benchOf } from "./installation.ts";

const large = { clinics: 1, patients: 30_000, appointments: 150_000 };

/** A planted failure: everything that was fetched is held, to see that the budget can fail. */
const planted = Deno.env.get("CUSP_BENCH_PLANT") !== undefined;

/** How much this process grows while all is taken out that a clinic of 30,000 patients has, and while it is fetched. */
export async function exporting(): Promise<void> {
  await using bench = await benchOf(large, 0);
  for (const [name, value] of Object.entries(bench.environment)) Deno.env.set(name, value);
  const owner = connect(bench.databaseUrl, { max: 1 });
  const web = connect(bench.webUrl, { max: 2 });
  try {
    const acts = actsOn(transactionsOn(web));
    const [{ job, sessionId }] = await owner<{ job: string; sessionId: string }[]>`
      select j.id as job, s.id as "sessionId" from app.clinics c
        join app.principals j on j.clinic_id = c.id and j.kind = 'job'
        join app.sessions s on s.principal_id = ${bench.principalId}
       where c.slug = ${bench.slug} order by s.created_at desc limit 1`;
    await owner`update app.memberships set role = 'owner' where principal_id = ${bench.principalId}`;
    const as = (actor: Actor) => <T>(work: (scope: Scope) => Promise<T>) =>
      acts.inClinic(actor, bench.slug, work);
    const member = as({ principalId: bench.principalId, sessionId, requestId: newId(), source: "desk" });
    const id = await member(ask);
    await owner`select graphile_worker.remove_job(${`export:${id}`})`; // this process does it, and nobody beside it

    const making = watched();
    await make(as({ principalId: job, requestId: newId(), source: "job" }), id, "", Infinity);
    const made = making.ended();
    const { state, rows, bytes } = await member((scope) => exportOf(scope, id));
    if (state !== "made") throw new Error(`the export is ${state}`);
    const rate = `${rows} rows, ${Math.round(rows / made.seconds)} rows/s, ${Math.round(bytes / 1e6)} MB`;
    within("memory still held in the second half of an export over the first", made.grown, 32, "MB", rate);
    console.log(`     peak ${made.peak.toFixed(0)} MB resident, ${made.before.toFixed(0)} MB before`);

    const fetching = watched();
    const held: Uint8Array[] = [];
    let size = 0;
    for await (const piece of archiveOf(member, id)) {
      size += piece.length;
      if (planted) held.push(piece);
    }
    const fetched = fetching.ended();
    if (size !== bytes) throw new Error(`${size} bytes came of ${bytes}`);
    const speed = `${Math.round(size / 1e6 / fetched.seconds)} MB/s`;
    within(
      "memory still held in the second half of its archive over the first",
      fetched.grown,
      32,
      "MB",
      speed,
    );
    console.log(`     peak ${fetched.peak.toFixed(0)} MB resident, ${fetched.before.toFixed(0)} MB before`);
  } finally {
    await Promise.all([owner.end(), web.end()]);
  }
}

/** Watches what this process holds until it is told to stop: resident at most, and what stays after collecting. */
function watched() {
  const resident = () => Deno.memoryUsage().rss / 1024 ** 2;
  const [begun, before] = [performance.now(), resident()];
  const held: number[] = [];
  let peak = before;
  const watching = setInterval(() => {
    const { heapUsed, external } = Deno.memoryUsage();
    held.push((heapUsed + external) / 1024 ** 2);
    peak = Math.max(peak, resident());
  }, 20);
  const least = (some: number[]) => some.reduce((least, one) => Math.min(least, one), Infinity);
  return {
    ended() {
      clearInterval(watching);
      const half = Math.floor(held.length / 2);
      return {
        seconds: (performance.now() - begun) / 1000,
        grown: least(held.slice(half)) - least(held.slice(0, half)),
        before,
        peak,
      };
    },
  };
}
