import { makeZip, predictLength } from "client-zip";

/** One file of an archive. */
export interface ZipEntry {
  name: string;
  bytes: number;
  at: Date;
}

/** A ZIP as it is written, entry by entry: nothing is held, compressed or looked at twice. Beyond 4 GB it is a ZIP64. */
export function zipped(
  entries: AsyncIterable<ZipEntry & { body: ReadableStream<Uint8Array> }>,
): ReadableStream<Uint8Array> {
  return makeZip(asked(entries));
}

/** How many bytes `zipped` will write. */
export const zipLength = (entries: Pick<ZipEntry, "name" | "bytes">[]): number =>
  Number(predictLength(entries.map(({ name, bytes }) => ({ name, size: bytes }))));

async function* asked(entries: Parameters<typeof zipped>[0]) {
  for await (const { name, bytes, at, body } of entries) {
    yield { name, size: bytes, lastModified: at, input: body };
  }
}
