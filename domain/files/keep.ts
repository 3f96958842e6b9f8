import { createHash } from "node:crypto";
import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { remove, sizeOf, store } from "@/core/storage.ts";
import { fileName } from "./file.ts";
import { agrees } from "./kind.ts";
import { abandon, settle } from "./settle.ts";
import { Beginning } from "./beginning.ts";
import { type Reservation, reserve, tooLarge } from "./reserve.ts";
import { headBytes, isTwoThings, sniffed } from "./sniff.ts";

/** A file on its way in. */
export interface Incoming {
  /** What the caller calls it, and says it is. */
  name: string;
  declared: string;
  stream: ReadableStream<Uint8Array>;
  /** No more than this is to come. */
  atMost: number;
  tags?: string[];
}

/**
 * Keeps a file and returns its id: tells its type by its bytes, reserves, lets them flow by into Storage and settles.
 * Nothing of it is held. `alongside` is done in the transaction that settles, so that a file never belongs to nobody.
 * Whatever fails, nothing is left: the object is removed and the reservation given back, by the clock if not here.
 */
export async function keep(
  act: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  { name, declared, stream, atMost, tags }: Incoming,
  alongside: (scope: Scope, id: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const beginning = await Beginning.of(stream, headBytes);
  let place: Reservation | undefined;
  try {
    const kind = beginning.head.length > 0 ? await sniffed(beginning.head) : undefined;
    if (!kind) throw new Refusal(422, "file_type");
    const called = fileName(name);
    if (!agrees(kind, declared, called)) throw new Refusal(422, "file_type_differs", { type: kind.type });

    const expected = { name: called, mediaType: kind.type, bytes: atMost, inert: kind.inert ?? false, tags };
    const reserved = place = await act((scope) => reserve(scope, expected));
    const hash = createHash("sha256");
    let size = 0;
    let tail = new Uint8Array();
    await store(
      reserved.path,
      beginning.flowing((piece) => {
        size += piece.length;
        if (size > reserved.bytes) throw tooLarge;
        hash.update(piece);
        tail = lastOf(tail, piece);
      }),
      kind.type,
    );
    const stored = await sizeOf(reserved.path);
    if (stored !== size) throw new Error(`Storage holds ${stored} bytes of ${size}`);
    const arrived = { bytes: stored, sha256: hash.digest(), inert: !isTwoThings(kind, beginning.head, tail) };
    await act(async (scope) => {
      await settle(scope, reserved, arrived);
      await alongside(scope, reserved.id);
    });
    return reserved.id;
  } catch (error) {
    await beginning.stop();
    const given = place;
    if (given) {
      await remove([given.path]).then(() => act((scope) => abandon(scope, given))).catch(() => {}); // else by the clock
    }
    throw beginning.refusal ?? error;
  }
}

/** The last bytes of two pieces, as far as an archive's end may reach. */
function lastOf(before: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  if (piece.length >= headBytes) return piece.slice(-headBytes);
  const both = new Uint8Array(before.length + piece.length);
  both.set(before);
  both.set(piece, before.length);
  return both.slice(-headBytes);
}
