import { FakeDate } from "./fake_date.ts";
import { Timers } from "./timers.ts";

/** Thrown when time is used in a way that can't be. */
export class TimeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TimeError";
  }
}

const NAMES = ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const;
const real = Object.fromEntries(NAMES.map((name) => [name, globalThis[name]]));
let active: FakeTime | null = null;

/** Stops the clock: until `restore`, dates and timers move only when told to. */
export class FakeTime implements Disposable {
  #timers: Timers;
  readonly start: number;

  constructor(start: number | string | Date | null = null) {
    if (active) throw new TimeError("time is already faked");
    this.start = start === null ? Date.now() : new Date(start).getTime();
    if (Number.isNaN(this.start)) throw new TimeError("invalid start");
    const timers = this.#timers = new Timers(this.start);
    Object.assign(globalThis, {
      Date: FakeDate(() => timers.now),
      setTimeout: (work: () => void, delay = 0, ...args: unknown[]) => timers.add(work, delay, args, false),
      setInterval: (work: () => void, delay = 0, ...args: unknown[]) => timers.add(work, delay, args, true),
      clearTimeout: (id: number) => timers.remove(id),
      clearInterval: (id: number) => timers.remove(id),
    });
    active = this;
  }

  /** Milliseconds since the epoch; may be set forward. */
  get now(): number {
    return this.#timers.now;
  }

  set now(value: number) {
    if (value < this.now) throw new TimeError("time cannot go backwards");
    this.tick(value - this.now);
  }

  /** Lets time pass and runs the timers that fall due. */
  tick(ms = 0): void {
    this.#timers.advance(this.now + ms);
  }

  /** The same, once everything that waits for nothing else has run. */
  async tickAsync(ms = 0): Promise<void> {
    await this.runMicrotasks();
    this.tick(ms);
    await this.runMicrotasks();
  }

  /** Goes to the next timer; false when there is none. */
  next(): boolean {
    const due = this.#timers.nextDue();
    this.#timers.advance(due ?? this.now);
    return due !== null;
  }

  /** The same, once everything that waits for nothing else has run. */
  async nextAsync(): Promise<boolean> {
    await this.runMicrotasks();
    return this.next();
  }

  /** Runs timers until none is left. */
  runAll(): void {
    while (this.next());
  }

  /** The same, with what the timers cause. */
  async runAllAsync(): Promise<void> {
    while (await this.nextAsync());
  }

  /** Runs everything that waits for nothing but its turn. */
  async runMicrotasks(): Promise<void> {
    await new Promise((resolve) => (real.setTimeout as typeof setTimeout)(resolve));
  }

  /** Gives dates and timers back to the real clock. */
  restore(): void {
    if (active !== this) throw new TimeError("time is already restored");
    Object.assign(globalThis, real);
    active = null;
  }

  [Symbol.dispose](): void {
    if (active === this) this.restore();
  }
}
