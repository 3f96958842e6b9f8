import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What this process still holds once all that can go has gone, in bytes. */
export function held(): number {
  collect();
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}

/** The median of some durations. */
export function median(durations: number[]): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Two sides of a ratio, measured in turn so that a machine that drifts slows both. */
export interface Compared {
  /** Medians in milliseconds. */
  subject: number;
  baseline: number;
  ratio: number;
}

/** A delay planted into every subject, to see that a budget can fail: `CUSP_BENCH_PLANT=2` adds 2 ms. */
const planted = Number(Deno.env.get("CUSP_BENCH_PLANT") ?? 0);

/** Medians of `rounds` runs of each side, in turn, after a fifth as many to warm up. */
export async function compare(
  subject: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
  rounds = 300,
): Promise<Compared> {
  const [subjects, baselines]: number[][] = [[], []];
  for (let round = -rounds / 5; round < rounds; round++) {
    const [a, b] = [await duration(() => delayed(subject)), await duration(baseline)];
    if (round < 0) continue;
    subjects.push(a);
    baselines.push(b);
  }
  const [a, b] = [median(subjects), median(baselines)];
  return { subject: a, baseline: b, ratio: a / b };
}

/** Does the work, and then nothing for as long as was planted. */
export async function delayed(work: () => Promise<unknown>): Promise<void> {
  await work();
  for (const until = performance.now() + planted; performance.now() < until;);
}

/** How long the work took, in milliseconds. */
export async function duration(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
