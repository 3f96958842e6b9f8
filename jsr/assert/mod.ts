/** Assertions for tests. */
export { AssertionError } from "./assertion_error.ts";
export { assertArrayIncludes, assertMatch, assertNotMatch, assertStringIncludes } from "./content.ts";
export { equal } from "./equal.ts";
export {
  assertAlmostEquals,
  assertEquals,
  assertNotEquals,
  assertNotStrictEquals,
  assertStrictEquals,
} from "./equality.ts";
export { assertInstanceOf, assertIsError, assertNotInstanceOf } from "./errors.ts";
export { assertObjectMatch } from "./object_match.ts";
export { assertGreater, assertGreaterOrEqual, assertLess, assertLessOrEqual } from "./order.ts";
export { assertRejects, assertThrows } from "./throws.ts";
export { assert, assertExists, assertFalse, fail, type Falsy, unimplemented, unreachable } from "./truth.ts";
