import { Refusal } from "@/core/refusal.ts";

/** A small file whole; refuses (422) one that weighs more than `most` before it is read to its end. */
export async function wholeOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let weight = 0;
  for await (const piece of stream) {
    weight += piece.length;
    if (weight > most) throw new Refusal(422, "file_too_large", { max: `${Math.floor(most / 1024)} KB` });
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}
