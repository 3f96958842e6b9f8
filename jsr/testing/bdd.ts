/** Suites of tests with hooks, over `Deno.test`. */
import { type Case, type Moment, Suite, type Work } from "./suite.ts";

interface Flags {
  ignore: boolean;
  only: boolean;
}

/** Declares something under a name; `only` and `skip` say what of it to run. */
export interface Declare<Fn> {
  (name: string, fn: Fn): void;
  only(name: string, fn: Fn): void;
  ignore(name: string, fn: Fn): void;
  skip(name: string, fn: Fn): void;
}

let current: Suite | null = null;

function declares<Fn>(declare: (name: string, fn: Fn, flags: Flags) => void): Declare<Fn> {
  const skip = (name: string, fn: Fn) => declare(name, fn, { ignore: true, only: false });
  return Object.assign((name: string, fn: Fn) => declare(name, fn, { ignore: false, only: false }), {
    only: (name: string, fn: Fn) => declare(name, fn, { ignore: false, only: true }),
    ignore: skip,
    skip,
  });
}

/** Declares a suite; `fn` declares what is in it. */
export const describe: Declare<() => void> = declares((name, fn, { ignore, only }) => {
  const suite = new Suite(name, ignore, only), outer = current;
  current = suite;
  try {
    fn();
  } finally {
    current = outer;
  }
  if (outer) outer.children.push(suite);
  else Deno.test({ name, ignore, only: suite.hasOnly, fn: (t) => suite.run(t) });
});

/** Declares a test. */
export const it: Declare<Case["fn"]> = declares((name, fn, flags) => {
  if (current) current.children.push({ name, fn, ...flags });
  else Deno.test({ name, ...flags, fn: async (t) => void await fn(t) });
});

/** The same under another name. */
export const test: Declare<Case["fn"]> = it;

function hook(moment: Moment): (work: Work) => void {
  return (work) => {
    if (!current) throw new Error(`${moment} belongs in a describe`);
    current.hooks[moment].push(work);
  };
}

/** Runs once before the suite's tests. */
export const beforeAll: (work: Work) => void = hook("beforeAll");

/** Runs once after the suite's tests. */
export const afterAll: (work: Work) => void = hook("afterAll");

/** Runs before every test of the suite and of the suites in it. */
export const beforeEach: (work: Work) => void = hook("beforeEach");

/** Runs after each of them. */
export const afterEach: (work: Work) => void = hook("afterEach");

/** `beforeAll` under its older name. */
export const before: (work: Work) => void = beforeAll;

/** `afterAll` under its older name. */
export const after: (work: Work) => void = afterAll;
