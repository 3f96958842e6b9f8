import { failWith } from "./assertion_error.ts";
import { format } from "./format.ts";

function ordered(holds: boolean, actual: unknown, sign: string, expected: unknown, msg?: string): void {
  if (!holds) failWith(`Expect ${format(actual)} ${sign} ${format(expected)}`, msg);
}

/** Throws unless `actual > expected`. */
export function assertGreater<T>(actual: T, expected: T, msg?: string): void {
  ordered(actual > expected, actual, ">", expected, msg);
}

/** Throws unless `actual >= expected`. */
export function assertGreaterOrEqual<T>(actual: T, expected: T, msg?: string): void {
  ordered(actual >= expected, actual, ">=", expected, msg);
}

/** Throws unless `actual < expected`. */
export function assertLess<T>(actual: T, expected: T, msg?: string): void {
  ordered(actual < expected, actual, "<", expected, msg);
}

/** Throws unless `actual <= expected`. */
export function assertLessOrEqual<T>(actual: T, expected: T, msg?: string): void {
  ordered(actual <= expected, actual, "<=", expected, msg);
}
