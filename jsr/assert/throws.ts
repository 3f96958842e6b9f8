import { AssertionError, failWith } from "./assertion_error.ts";
import { assertIsError } from "./errors.ts";

// deno-lint-ignore no-explicit-any
type ErrorClass<E extends Error> = new (...args: any[]) => E;

/** Throws unless `fn` throws; gives back what it threw. */
export function assertThrows(fn: () => unknown, msg?: string): unknown;
/** Throws unless `fn` throws an error of the class, with `msgIncludes` in its message; gives it back. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  ErrorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  expected?: ErrorClass<E> | string,
  words?: string,
  msg?: string,
): unknown {
  const note = typeof expected === "string" ? expected : msg;
  try {
    fn();
  } catch (thrown) {
    return checked(thrown, expected, words, note, "thrown");
  }
  failWith("Expected function to throw", note);
}

/** Throws unless the promise of `fn` rejects; gives back the reason. */
export function assertRejects(fn: () => PromiseLike<unknown>, msg?: string): Promise<unknown>;
/** Throws unless it rejects with an error of the class, with `msgIncludes` in its message; gives it back. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  ErrorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export async function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  expected?: ErrorClass<E> | string,
  words?: string,
  msg?: string,
): Promise<unknown> {
  const note = typeof expected === "string" ? expected : msg;
  const promise = promised(fn, note);
  try {
    await promise;
  } catch (reason) {
    return checked(reason, expected, words, note, "rejected");
  }
  failWith("Expected function to reject", note);
}

function promised(fn: () => PromiseLike<unknown>, note?: string): PromiseLike<unknown> {
  let result;
  try {
    result = fn();
  } catch (cause) {
    throw new AssertionError(`Function throws when expected to reject${note ? `: ${note}` : "."}`, { cause });
  }
  if (typeof result?.then === "function") return result;
  failWith("Function throws when expected to reject", note);
}

function checked<E extends Error>(
  error: unknown,
  expected: ErrorClass<E> | string | undefined,
  words: string | undefined,
  note: string | undefined,
  how: string,
): unknown {
  if (typeof expected !== "function") return error;
  if (!(error instanceof Error)) failWith(`A non-Error object was ${how}`, note);
  assertIsError(error, expected, words, note);
  return error;
}
