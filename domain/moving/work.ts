import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import {
  countIntake,
  judge,
  markSame,
  markTwice,
  stage,
  stagedOf,
  takeBack,
  takeIn,
  understood,
} from "@/domain/patients/mod.ts";
import type { Import } from "./import.ts";
import { importOf } from "./imports.ts";
import { typedIn } from "./mapping.ts";
import { finish, reach, rest } from "./progress.ts";
import { type Opening, rowsOf } from "@/core/table_rows.ts";

/** How many lines go in one transaction. */
const batch = 2_000;

/** Opens a transaction as whoever does the clinic's jobs. */
type At = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/**
 * Works on an import until it is done or `until` has come; then it rests, and the queue wakes it. Each batch is a
 * transaction of its own, so whoever begins again goes on where the last one ended.
 */
export async function work(
  at: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  id: string,
  open: (path: string) => Opening,
  until: number,
): Promise<void> {
  const found = await at((scope) => importOf(scope, id));
  try {
    if (found.state === "reading") await read(at, found, open(found.path), until);
    if (found.state === "taking") {
      await repeat(at, found, until, "taken", (scope) => takeIn(scope, id, found.system, batch));
    }
    if (found.state === "undoing") {
      await repeat(at, found, until, "undone", (scope) => takeBack(scope, id, batch));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await at((scope) => finish(scope, found, "failed", error.code));
  }
}

async function read(at: At, found: Import, open: Opening, until: number): Promise<void> {
  const { id, layout, mapping, system } = found;
  const { staged, country, today } = await at(async (scope) => ({
    staged: await stagedOf(scope, id),
    country: scope.country,
    today: dayIn(scope.timeZone),
  }));
  const habits = { country, today, dates: mapping.dates };
  let waiting: ReturnType<typeof understood>[] = [];
  let line = -1; // the first is the names of the columns
  const lay = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await at(async (scope) => {
      await stage(scope, id, rows);
      await reach(scope, id, { rows: line, done: 0 });
    });
  };
  for await (const row of rowsOf(open, layout)) {
    line++;
    if (line <= staged) continue;
    if (waiting.push(understood(line, typedIn(row, mapping), habits)) < batch) continue;
    await lay();
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await lay();
  if (line < 1) throw new Refusal(422, "nothing_in_it");
  await at(countIntake);
  await at((scope) => markTwice(scope, id));
  for (;;) {
    const judged = await at((scope) => judge(scope, id, system, batch));
    if (judged < batch) break;
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await at(async (scope) => {
    await markSame(scope, id);
    await finish(scope, found, "checked");
  });
}

async function repeat(
  at: At,
  found: Import,
  until: number,
  then: "taken" | "undone",
  some: (scope: Scope) => Promise<number>,
): Promise<void> {
  for (let batches = 0;;) {
    const lines = await at(async (scope) => {
      const lines = await some(scope);
      await reach(scope, found.id, { more: lines });
      return lines;
    });
    if (lines < batch) break;
    if (++batches === 1 || batches % 10 === 0) await at(countIntake);
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await at((scope) => finish(scope, found, then));
}
