import { allow, type Scope } from "@/core/scope.ts";
import { openObject } from "@/core/storage.ts";
import { type ZipEntry, zipped } from "@/core/zip.ts";

const perPage = 500;

interface Stored extends ZipEntry {
  position: number;
  path: string;
}

/** The archive of an export, written as it is fetched: each file comes out of Storage when its turn has come. */
export function archiveOf(
  act: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  id: string,
): ReadableStream<Uint8Array> {
  async function* entries() {
    for (let after: number | null = -1; after !== null;) {
      const from: number = after;
      const parts: Stored[] = await act((scope) => storedAfter(scope, id, from));
      for (const part of parts) yield { ...part, body: (await openObject(part.path)).body };
      after = parts.length < perPage ? null : parts[parts.length - 1].position;
    }
  }
  return zipped(entries());
}

async function storedAfter(scope: Scope, id: string, after: number): Promise<Stored[]> {
  allow(scope, "clinic.export");
  const rows = await scope.sql<Stored[]>`
    select position, name, path, bytes, made_at as at from export_parts
     where clinic_id = ${scope.clinicId} and export_id = ${id} and position > ${after}
     order by position limit ${perPage}`;
  return [...rows];
}
