import { equal } from "./equal.ts";
import { assertEquals } from "./equality.ts";

type Loose = Record<PropertyKey, unknown>;

/** Throws unless `actual` has at least what `expected` has, at every depth. */
export function assertObjectMatch(
  // deno-lint-ignore no-explicit-any
  actual: Record<PropertyKey, any>,
  expected: Record<PropertyKey, unknown>,
  msg?: string,
): void {
  if (!matches(actual, expected, new Map())) {
    assertEquals<unknown>(actual, expected, msg ?? "actual lacks something");
  }
}

function matches(actual: unknown, expected: unknown, seen: Map<object, object>): boolean {
  if (!isObject(actual) || !isObject(expected)) return equal(actual, expected);
  if (seen.get(actual) === expected) return true;
  seen.set(actual, expected);
  if (actual instanceof Map && expected instanceof Map) {
    return [...expected].every(([key, value]) => actual.has(key) && matches(actual.get(key), value, seen));
  }
  if (actual instanceof Set && expected instanceof Set) {
    return [...expected].every((value) => actual.has(value));
  }
  if (actual instanceof RegExp || actual instanceof Date) return equal(actual, expected);
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  return Reflect.ownKeys(expected).filter((key) => key !== "length").every((key) =>
    key in actual && matches((actual as Loose)[key], (expected as Loose)[key], seen)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
