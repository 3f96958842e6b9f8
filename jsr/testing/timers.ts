interface Timer {
  id: number;
  due: number;
  /** Milliseconds between runs, null for a timer that runs once. */
  every: number | null;
  run: () => void;
}

/** Timers on a clock that moves when told to. */
export class Timers {
  #timers = new Map<number, Timer>();
  #lastId = 0;

  constructor(public now: number) {}

  add(work: (...args: unknown[]) => void, delay: number, args: unknown[], repeat: boolean): number {
    const id = ++this.#lastId, wait = Math.max(0, Number(delay) || 0);
    // An interval of nothing would never let time pass.
    const every = repeat ? Math.max(1, wait) : null;
    this.#timers.set(id, { id, due: this.now + (every ?? wait), every, run: () => work(...args) });
    return id;
  }

  remove(id: number): void {
    this.#timers.delete(id);
  }

  /** When the next timer falls due, null when none will. */
  nextDue(): number | null {
    return this.#first()?.due ?? null;
  }

  /** Moves the clock to `time`; each timer on the way runs at its own moment. */
  advance(time: number): void {
    for (let timer = this.#first(); timer && timer.due <= time; timer = this.#first()) {
      this.now = timer.due;
      if (timer.every === null) this.#timers.delete(timer.id);
      else timer.due += timer.every;
      timer.run();
    }
    this.now = Math.max(this.now, time);
  }

  #first(): Timer | undefined {
    return [...this.#timers.values()].sort((a, b) => a.due - b.due || a.id - b.id)[0];
  }
}
