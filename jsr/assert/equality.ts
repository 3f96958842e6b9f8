import assertions from "node:assert";
import { AssertionError, failWith } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { format } from "./format.ts";

/** Throws unless the values are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  if (!equal(actual, expected)) differ("Values are not equal", actual, expected, msg);
}

/** Throws if the values are deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  if (equal(actual, expected)) {
    failWith(`Expected actual: ${format(actual)} not to be: ${format(expected)}`, msg);
  }
}

/** Throws unless the values are the same, as `Object.is` sees it. */
export function assertStrictEquals<T>(actual: unknown, expected: T, msg?: string): asserts actual is T {
  if (!Object.is(actual, expected)) differ("Values are not strictly equal", actual, expected, msg);
}

/** Throws if the values are the same. */
export function assertNotStrictEquals<T>(actual: T, expected: T, msg?: string): void {
  if (Object.is(actual, expected)) {
    failWith(`Expected "actual" to not be strictly equal to: ${format(actual)}`, msg);
  }
}

/** Throws unless the numbers lie within `tolerance`, by default a ten-millionth of the expected one. */
export function assertAlmostEquals(actual: number, expected: number, tolerance?: number, msg?: string): void {
  const allowed = tolerance ?? (Number.isFinite(expected) ? Math.abs(expected * 1e-7) : 1e-7);
  if (Object.is(actual, expected) || Math.abs(expected - actual) <= allowed) return;
  failWith(`Expected actual: "${actual}" to be close to "${expected}"`, msg);
}

function differ(what: string, actual: unknown, expected: unknown, msg?: string): never {
  const { message } = new assertions.AssertionError({ actual, expected, operator: "deepStrictEqual" });
  const difference = message.slice(message.indexOf("\n"));
  throw new AssertionError(`${what}${msg ? `: ${msg}` : "."}${difference}`);
}
