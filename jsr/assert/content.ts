import { failWith } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { format } from "./format.ts";

/** Throws unless `actual` matches the pattern. */
export function assertMatch(actual: string, expected: RegExp, msg?: string): void {
  if (!expected.test(actual)) failWith(`Expected actual: "${actual}" to match: "${expected}"`, msg);
}

/** Throws if `actual` matches the pattern. */
export function assertNotMatch(actual: string, expected: RegExp, msg?: string): void {
  if (expected.test(actual)) failWith(`Expected actual: "${actual}" to not match: "${expected}"`, msg);
}

/** Throws unless `actual` contains `expected`. */
export function assertStringIncludes(actual: string, expected: string, msg?: string): void {
  if (!actual.includes(expected)) failWith(`Expected actual: "${actual}" to contain: "${expected}"`, msg);
}

/** Throws unless each of `expected` is deeply equal to something in `actual`. */
export function assertArrayIncludes<T>(actual: ArrayLike<T>, expected: ArrayLike<T>, msg?: string): void {
  const all = Array.from(actual);
  const missing = Array.from(expected).filter((wanted) => !all.some((item) => equal(wanted, item)));
  if (missing.length === 0) return;
  failWith(
    `Expected actual: "${format(actual)}" to include: "${format(expected)}", missing: ${format(missing)}`,
    msg,
  );
}
