import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { type ZipEntry, zipLength } from "@/core/zip.ts";
import { addFiles } from "./add_files.ts";
import { csvSource } from "./csv_source.ts";
import { fhirSource } from "./fhir_source.ts";
import { aboutExport, manifestSource } from "./manifest.ts";
import type { Place } from "./part.ts";
import { add, fail, finish, placeOf, rest } from "./progress.ts";
import { sheets } from "./sheets/mod.ts";
import type { Source } from "./source.ts";
import { textSource } from "./text_source.ts";
import { write } from "./write.ts";

const tables: Source[] = [...sheets.map(csvSource), fhirSource];

/** How many steps an export has: what is to be read first, each table, the files, the manifest. */
export const stepsOf = tables.length + 3;

/**
 * Makes an export until it is whole or `until` has come; then it rests, and the queue wakes it. Each file that was written
 * is noted, so whoever begins again goes on with the next.
 */
export async function make(
  at: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  id: string,
  readme: string,
  until: number,
): Promise<void> {
  try {
    for (;;) {
      const place = await at((scope) => placeOf(scope, id));
      if (!place) return;
      if (await isMade(at, place, readme)) return;
      if (Date.now() > until) return await at((scope) => rest(scope, id));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "already_done") return; // another job is at it; should that one fall, the clock wakes a third
    await at((scope) => fail(scope, id, error.code));
  }
}

/** Does the next bit; true once there is no more to do. */
async function isMade(
  at: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  place: Place,
  readme: string,
): Promise<boolean> {
  const { id, step } = place;
  if (step === stepsOf - 2) {
    await addFiles(at, place);
    return false;
  }
  if (step === stepsOf - 1) {
    const about = await at((scope) => aboutExport(scope, id));
    const part = await write(at, place, manifestSource(id, about));
    await at(async (scope) => {
      await add(scope, place, [{ ...part, rows: 0 }], true);
      await finish(scope, id, { bytes: zipLength(await entriesOf(scope, id)), digest: part.digest });
    });
    return true;
  }
  const source = step === 0 ? textSource("README", "txt", "text/plain", readme) : tables[step - 1];
  const part = await write(at, place, source);
  await at((scope) => add(scope, place, [part], part.reached === null));
  return false;
}

async function entriesOf(scope: Scope, id: string): Promise<Pick<ZipEntry, "name" | "bytes">[]> {
  allow(scope, "exports.export");
  const rows = await scope.sql<Pick<ZipEntry, "name" | "bytes">[]>`
    select name, bytes from export_parts where clinic_id = ${scope.clinicId} and export_id = ${id}`;
  return [...rows];
}
