import { createHash } from "node:crypto";
import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import { store } from "@/core/storage.ts";
import { folderOf } from "./folder.ts";
import type { Part, Place } from "./part.ts";
import { nameOf, type Source } from "./source.ts";
import { Sums } from "./sums.ts";

/** How many rows go in one statement. */
const perPage = 2_000;

/** Writes the next file of a source into Storage as it is read, page by page; none of it is held. */
export async function write(
  at: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  place: Place,
  source: Source,
): Promise<Part> {
  // Each try has a path of its own: of two jobs that write the same file, neither writes over what the other has noted.
  const path = await at((scope) => Promise.resolve(`${folderOf(scope, place.id)}/${newId()}`));
  const hash = createHash("sha256");
  const sums = new Sums();
  let [rows, bytes, reached] = [0, 0, place.reached];
  let fault: unknown;

  async function* pieces() {
    const encoder = new TextEncoder();
    try {
      yield encoder.encode(await at((scope) => Promise.resolve(source.head(scope))));
      do {
        const some = await at((scope) => source.some(scope, reached, Math.min(perPage, source.most - rows)));
        reached = some.last;
        sums.addAll(some.sums);
        const before = rows > 0 && some.texts.length > 0 ? source.between : "";
        rows += some.texts.length;
        yield encoder.encode(before + some.texts.join(source.between));
      } while (reached !== null && rows < source.most);
      yield encoder.encode(source.tail);
    } catch (error) {
      fault = error;
      throw error;
    }
  }

  async function* counted() {
    for await (const piece of pieces()) {
      if (piece.length === 0) continue;
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  }

  await store(path, ReadableStream.from(counted()), source.mediaType).catch((error) => {
    throw fault ?? error;
  });
  const name = nameOf(source, place.part);
  return { step: place.step, name, path, bytes, rows, sums: sums.toJSON(), digest: hash.digest(), reached };
}
