import { Refusal } from "./refusal.ts";

const minute = 60_000;
const most = 50_000;

/**
 * How fast one caller may ask: so many requests a minute below one part of the app. Counted in this instance's memory, not
 * in the database: it only keeps a runaway script from slowing down everybody else, and must cost a page nothing.
 */
export class Pace {
  readonly #counts = new Map<string, { hits: number; until: number }>();

  constructor(readonly perMinute: number) {}

  /** Counts one more request; refuses (429) past the pace. A pace of 0 never refuses. */
  keep(caller: string, part: string, now = Date.now()): void {
    if (this.perMinute === 0) return;
    const key = `${caller} ${part}`;
    const known = this.#counts.get(key);
    if (!known || known.until <= now) {
      if (this.#counts.size >= most) this.#counts.clear();
      this.#counts.set(key, { hits: 1, until: now + minute });
    } else if (++known.hits > this.perMinute) {
      throw new Refusal(429, "rate_limited", { seconds: Math.ceil((known.until - now) / 1000) });
    }
  }
}

/** The part of the app that a path is in: a page of a clinic with all beneath it, or the first two steps of anything else. */
export function partOf(path: string): string {
  const steps = path.split("/").filter(Boolean);
  return steps.slice(0, steps[0] === "c" || steps[0] === "portal" ? 3 : 2).join("/");
}
