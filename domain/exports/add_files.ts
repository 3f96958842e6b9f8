import { allow, type Scope } from "@/core/scope.ts";
import { sizeOf } from "@/core/storage.ts";
import { fileName, namedAs } from "@/domain/files/mod.ts";
import type { Part, Place } from "./part.ts";
import { add } from "./progress.ts";

/** How many files go in one transaction, and how many are looked at together. */
const perPage = 400;
const together = 8;

interface Kept {
  id: string;
  name: string;
  mediaType: string;
  path: string;
  bytes: number;
  sha256: Uint8Array | null;
}

/**
 * Adds the clinic's files to an export, where they lie: their bytes are read when it is fetched. One that is put in the
 * trash meanwhile waits there for thirty days, which is longer than an export is kept. One whose object is not there, or
 * not of its size, is left out, and the manifest names it.
 */
export async function addFiles(
  at: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  place: Place,
): Promise<void> {
  let [files, there]: Kept[][] = [[], []];
  let after = place.reached;
  do {
    files = await at((scope) => keptAfter(scope, after));
    there = await standing(files);
    after = files.at(-1)?.id ?? null;
  } while (there.length === 0 && files.length === perPage);
  const parts = there.map((file): Part => ({
    step: place.step,
    name: `files/${file.id}/${namedAs(fileName(file.name), file.mediaType)}`,
    path: file.path,
    fileId: file.id,
    bytes: file.bytes,
    rows: 0,
    sums: {},
    digest: file.sha256 ?? new Uint8Array(),
    reached: after, // also past those that were left out
  }));
  await at((scope) => add(scope, place, parts, files.length < perPage));
}

/** Those of some files whose objects are there, whole. */
async function standing(files: Kept[]): Promise<Kept[]> {
  const there: Kept[] = [];
  for (let from = 0; from < files.length; from += together) {
    const some = files.slice(from, from + together);
    const sizes = await Promise.all(some.map(({ path }) => sizeOf(path)));
    there.push(...some.filter(({ bytes }, index) => sizes[index] === bytes));
  }
  return there;
}

async function keptAfter(scope: Scope, after: string | null): Promise<Kept[]> {
  allow(scope, "files.read");
  const rows = await scope.sql<Kept[]>`
    select id, name, media_type as "mediaType", path, bytes, sha256 from files
     where clinic_id = ${scope.clinicId} and state = 'stored' and deleted_at is null
       and (${after}::uuid is null or id > ${after}::uuid)
     order by id limit ${perPage}`;
  return [...rows];
}
