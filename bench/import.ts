import { type Acts, actsOn } from "@/core/act.ts";
import { connect, type Pool } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import { layoutOf, type Opening } from "@/core/table_rows.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { reserve, settle } from "@/domain/files/mod.ts";
import "@/functions/imports/importers.ts";
import { begin, check, importOf, take, work } from "@/domain/moving/mod.ts";
import { atLeast, within } from "./budget.ts";
import { copied } from "./import_copy.ts";
import { benchOf } from "./installation.ts";
import { held } from "./measure.ts";

const small = { clinics: 2, patients: 20, appointments: 20 };
const lines = Number(Deno.env.get("CUSP_BENCH_LINES") ?? 100_000);
/** Milliseconds planted into every transaction of the import, to see that the budgets can fail. */
const planted = Number(Deno.env.get("CUSP_BENCH_PLANT") ?? 0);

/** How fast a file of patients is taken in, against COPY of the same rows into the same tables. */
export async function importing(): Promise<void> {
  await using bench = await benchOf(small, 0);
  const owner = connect(bench.databaseUrl, { max: 1 });
  const web = connect(bench.webUrl, { max: 2 });
  await owner`alter table imports disable trigger imports_queue`; // this process does it, and nobody beside it
  try {
    // Indexes grow under both: what is copied before finds them smaller than the import does, what is copied after larger.
    const before = await copied(owner, lines);
    const { database, whole, grown } = await imported(owner, actsOn(transactionsOn(web)), bench.slug);
    const copy = (before + await copied(owner, lines)) / 2;
    const rate = (seconds: number) =>
      `${Math.round(lines / seconds)} rows/s against ${Math.round(lines / copy)} of COPY`;
    atLeast("the database step of an import over COPY", copy / database, 0.8, "×", rate(database));
    atLeast("a whole import over COPY", copy / whole, 0.25, "×", rate(whole));
    within(`memory still held in the second half of ${lines} lines over the first`, grown, 32, "MB");
  } finally {
    await owner`alter table imports enable trigger imports_queue`;
    await Promise.all([owner.end(), web.end()]);
  }
}

async function imported(owner: Pool, acts: Acts, slug: string) {
  const [{ principalId }] = await owner<{ principalId: string }[]>`
    select p.id as "principalId" from principals p join clinics c on c.id = p.clinic_id
     where c.slug = ${slug} and p.kind = 'job'`;
  const actor = { principalId, requestId: newId(), source: "job" as const };
  const at = async <T>(deed: (scope: Scope) => Promise<T>) => {
    if (planted) await new Promise((resolve) => setTimeout(resolve, planted));
    return await acts.inClinic(actor, slug, deed);
  };
  const layout = await layoutOf(table, "text/csv", "PK");
  const id = await at(async (scope) => {
    const place = await reserve(scope, {
      name: "patients.csv",
      mediaType: "text/csv",
      bytes: 1,
      inert: false,
    });
    await settle(scope, place, { bytes: 1, sha256: new Uint8Array(), inert: false });
    return await begin(scope, place.id, layout);
  });
  const kept: number[] = [];
  const watching = setInterval(() => kept.push(held()), 2_000);
  const begun = performance.now();
  await at(async (scope) => check(scope, id, (await importOf(scope, id)).mapping as never));
  await work(at, id, () => table, Infinity);
  const checked = performance.now();
  await at((scope) => take(scope, id));
  await work(at, id, () => table, Infinity);
  const ended = performance.now();
  clearInterval(watching);
  const { state, done } = await at((scope) => importOf(scope, id));
  if (state !== "taken" || done !== lines) throw new Error(`${state} after ${done} lines`);
  return {
    database: (ended - checked) / 1000,
    whole: (ended - begun) / 1000,
    grown: growthOf(kept),
  };
}

/** By how many megabytes what is still held after collecting in the second half passes what was in the first. */
function growthOf(kept: number[]): number {
  const least = (some: number[]) => some.reduce((least, one) => Math.min(least, one), Infinity);
  const half = Math.floor(kept.length / 2);
  return (least(kept.slice(half)) - least(kept.slice(0, half))) / 1024 ** 2;
}

/** A table of so many patients that nobody has, written as it is read. */
const table: Opening = () => {
  const encoder = new TextEncoder();
  const run = newId().slice(-6);
  let line = 0;
  return Promise.resolve(
    new ReadableStream({
      pull(controller) {
        let text = line === 0 ? "id,Name,First name,Last name,Mobile,Email,Date of birth,Address\n" : "";
        const most = Math.min(lines, line + 500);
        for (; line < most; line++) {
          const phone = `0300${String(1_000_000 + line)}`;
          text +=
            `${run}-${line},Patient ${line} ${run},Patient,Number ${line},${phone},p${line}@example.test,` +
            `${1 + line % 28}/${1 + line % 12}/${1930 + line % 90},"Street ${line}, Lahore"\n`;
        }
        controller.enqueue(encoder.encode(text));
        if (line >= lines) controller.close();
      },
    }),
  );
};
