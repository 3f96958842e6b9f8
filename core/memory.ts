import { isDeepStrictEqual } from "node:util";
import type { Row } from "./door.ts";
import { Again } from "./transaction.ts";

const most = 10_000;

/**
 * What was said at a door last time. A reading act starts from it without waiting; the door's answer, which travels in the
 * same flight, then confirms the guess, or the act begins again from what is true now. So nobody sees with a revoked
 * permission, and most reads need one flight less.
 */
export class Memory {
  readonly #rows = new Map<string, Row>();

  async guessing<T>(key: string, answer: Promise<Row>, work: (row: Row) => Promise<T>): Promise<T> {
    const guess = this.#rows.get(key);
    const early = guess && outcomeOf(() => work(guess));
    const row = await answer.catch(async (error) => {
      this.#rows.delete(key);
      await early; // its statements are still on the connection, which must not become another's before
      throw error;
    });
    if (early && isDeepStrictEqual(row, guess)) return (await early)();
    if (this.#rows.size >= most) this.#rows.clear();
    this.#rows.set(key, row);
    if (!early) return await work(row);
    await early;
    throw new Again("what was known of the actor has changed");
  }
}

/** How work ended, to be looked at later: nothing is thrown before that. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<() => T> {
  try {
    const value = await work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
