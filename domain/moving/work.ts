import type { Importer } from "@/core/importer.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { type Opening, rowsOf } from "@/core/table_rows.ts";
import { dayIn } from "@/core/time.ts";
import type { Import } from "./import.ts";
import { importerOf } from "./importers.ts";
import { importOf } from "./imports.ts";
import { typedIn } from "./mapping.ts";
import { finish, reach, rest } from "./progress.ts";

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
  const importer = importerOf(found.kind);
  const { batch } = importer;
  try {
    if (found.state === "reading") await read(at, found, importer, open(found.path), until);
    if (found.state === "taking") {
      await repeat(
        at,
        found,
        importer,
        until,
        "taken",
        (scope) => importer.takeIn(scope, id, found.system, batch),
      );
    }
    if (found.state === "undoing") {
      await repeat(at, found, importer, until, "undone", (scope) => importer.takeBack(scope, id, batch));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await at((scope) => finish(scope, found, "failed", error.code));
  }
}

async function read(at: At, found: Import, importer: Importer, open: Opening, until: number): Promise<void> {
  const { id, layout, mapping, system } = found;
  const { batch } = importer;
  const { staged, habits } = await at(async (scope) => ({
    staged: await importer.stagedOf(scope, id),
    habits: {
      country: scope.country,
      currency: scope.currency,
      timeZone: scope.timeZone,
      dates: mapping.dates,
      today: dayIn(scope.timeZone),
    },
  }));
  let waiting: unknown[] = [];
  let line = -1; // the first is the names of the columns
  const lay = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await at(async (scope) => {
      await importer.stage(scope, id, rows);
      await reach(scope, id, { rows: line, done: 0 });
    });
  };
  for await (const row of rowsOf(open, layout)) {
    line++;
    if (line <= staged) continue;
    if (waiting.push(importer.understood(line, typedIn(row, mapping), habits)) < batch) continue;
    await lay();
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await lay();
  if (line < 1) throw new Refusal(422, "nothing_in_it");
  await at((scope) => importer.count(scope));
  await at((scope) => importer.markTwice(scope, id));
  for (;;) {
    const judged = await at((scope) => importer.judge(scope, id, system, batch));
    if (judged < batch) break;
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await at(async (scope) => {
    await importer.settle(scope, id);
    await finish(scope, found, "checked");
  });
}

async function repeat(
  at: At,
  found: Import,
  importer: Importer,
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
    if (lines < importer.batch) break;
    if (++batches === 1 || batches % 10 === 0) await at((scope) => importer.count(scope));
    if (Date.now() > until) return await at((scope) => rest(scope, found));
  }
  await at((scope) => finish(scope, found, then));
}
