import { AssertionError, failWith } from "./assertion_error.ts";

/** Throws unless `expr` is true or like it. */
export function assert(expr: unknown, msg = ""): asserts expr {
  if (!expr) throw new AssertionError(msg);
}

/** What counts as false. */
export type Falsy = false | 0 | 0n | "" | null | undefined;

/** Throws if `expr` is true or like it. */
export function assertFalse(expr: unknown, msg = ""): asserts expr is Falsy {
  if (expr) throw new AssertionError(msg);
}

/** Throws if `actual` is null or undefined. */
export function assertExists<T>(actual: T, msg?: string): asserts actual is NonNullable<T> {
  if (actual == null) failWith(`Expected actual: "${actual}" to not be null or undefined`, msg);
}

/** Throws. */
export function fail(msg?: string): never {
  failWith("Failed assertion", msg);
}

/** Throws: this can't have been reached. */
export function unreachable(msg?: string): never {
  failWith("Unreachable", msg);
}

/** Throws: this isn't there yet. */
export function unimplemented(msg?: string): never {
  failWith("Unimplemented", msg);
}
