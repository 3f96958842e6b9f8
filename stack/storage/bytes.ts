import { createHash } from "node:crypto";
import { join } from "node:path";

/** What was written: how much, and a fingerprint of it. */
export interface Written {
  size: number;
  eTag: string;
}

/** The bytes of all objects, one whole file for each version of each. */
export interface Bytes {
  /** Writes a version; throws what `limit` throws once more than that has come. Nothing is left of a failed write. */
  write(version: string, source: ReadableStream<Uint8Array>, limit: (size: number) => void): Promise<Written>;
  /** A part of a version. Throws Deno.errors.NotFound when there is none. */
  read(version: string, start: number, length: number): Promise<ReadableStream<Uint8Array>>;
  copy(from: string, to: string): Promise<void>;
  remove(versions: string[]): Promise<void>;
  /** Forgets versions that no row stands for: their process was killed before its transaction ended. */
  keepOnly(versions: Set<string>): Promise<void>;
}

const chunk = 64 * 1024;

/** Keeps bytes in `folder`. A version is written under another name, synced and renamed, so none is ever half there. */
export async function bytesIn(folder: string, durable: boolean): Promise<Bytes> {
  const drafts = join(folder, "drafts");
  await Deno.remove(drafts, { recursive: true }).catch(() => {});
  await Deno.mkdir(drafts, { recursive: true, mode: 0o700 });
  const fileOf = (version: string) => join(folder, version);

  return {
    async write(version, source, limit) {
      const draft = join(drafts, version);
      try {
        const written = await writeDraft(draft, source, limit, durable);
        await Deno.rename(draft, fileOf(version));
        return written;
      } catch (error) {
        await Deno.remove(draft).catch(() => {});
        throw error;
      }
    },
    async read(version, start, length) {
      const file = await Deno.open(fileOf(version));
      await file.seek(start, Deno.SeekMode.Start);
      return slice(file, length);
    },
    async copy(from, to) {
      await Deno.copyFile(fileOf(from), join(drafts, to));
      await Deno.rename(join(drafts, to), fileOf(to));
    },
    async remove(versions) {
      for (const version of versions) await Deno.remove(fileOf(version)).catch(() => {});
    },
    async keepOnly(versions) {
      for await (const { name, isFile } of Deno.readDir(folder)) {
        if (isFile && !versions.has(name)) await Deno.remove(fileOf(name));
      }
    },
  };
}

async function writeDraft(
  draft: string,
  source: ReadableStream<Uint8Array>,
  limit: (size: number) => void,
  durable: boolean,
): Promise<Written> {
  using file = await Deno.open(draft, { create: true, write: true, truncate: true, mode: 0o600 });
  const hash = createHash("md5");
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    limit(size);
    hash.update(piece);
    for (let at = 0; at < piece.length;) at += await file.write(piece.subarray(at));
  }
  if (durable) await file.sync();
  return { size, eTag: `"${hash.digest("hex")}"` };
}

function slice(file: Deno.FsFile, length: number): ReadableStream<Uint8Array> {
  let left = length;
  return new ReadableStream({
    async pull(controller) {
      const buffer = new Uint8Array(Math.min(chunk, left));
      const read = left ? await file.read(buffer) : null;
      if (read) {
        left -= read;
        controller.enqueue(buffer.subarray(0, read));
      }
      if (read && left) return;
      file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
}
