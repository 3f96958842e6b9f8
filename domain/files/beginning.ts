import { Refusal } from "@/core/refusal.ts";

/** A stream whose first bytes have been read, and which still begins with them. */
export class Beginning {
  /** Why whoever watched it flow by stopped it: what carried it says only that it broke. */
  refusal?: Refusal;

  private constructor(
    readonly head: Uint8Array,
    private readonly rest: ReadableStreamDefaultReader<Uint8Array>,
  ) {}

  /** Reads up to `most` bytes, fewer where there are no more. */
  static async of(stream: ReadableStream<Uint8Array>, most: number): Promise<Beginning> {
    const reader = stream.getReader();
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    const head = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      head.set(piece, at);
      at += piece.length;
    }
    return new Beginning(head, reader);
  }

  /** All of it again, piece by piece as it is asked for; `watch` sees each first, and stops it by throwing. */
  flowing(watch: (piece: Uint8Array) => void): ReadableStream<Uint8Array> {
    let begun = false;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const { done, value } = begun ? await this.rest.read() : { done: false, value: this.head };
          begun = true;
          if (done || !value) return controller.close();
          watch(value);
          controller.enqueue(value);
        } catch (error) {
          if (error instanceof Refusal) this.refusal = error;
          controller.error(error);
        }
      },
      cancel: () => this.stop(),
    }, { highWaterMark: 0 });
  }

  /** Wants no more of it. */
  async stop(): Promise<void> {
    await this.rest.cancel().catch(() => {});
  }
}
