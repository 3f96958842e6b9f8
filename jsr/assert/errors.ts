import { stripVTControlCharacters } from "node:util";
import { failWith } from "./assertion_error.ts";

// deno-lint-ignore no-explicit-any
type AnyClass<T> = abstract new (...args: any[]) => T;

/** Throws unless `error` is an Error, of the class and with the words given. */
export function assertIsError<E extends Error = Error>(
  error: unknown,
  ErrorClass?: AnyClass<E>,
  msgMatches?: string | RegExp,
  msg?: string,
): asserts error is E {
  if (!(error instanceof Error)) failWith(`Expected "error" to be an Error object`, msg);
  if (ErrorClass && !(error instanceof ErrorClass)) {
    const actual = (error as Error).constructor.name;
    failWith(`Expected error to be instance of "${ErrorClass.name}", but was "${actual}"`, msg);
  }
  const said = stripVTControlCharacters(error.message);
  const found = msgMatches instanceof RegExp ? msgMatches.test(said) : said.includes(msgMatches ?? "");
  if (!found) failWith(`Expected error message to include ${String(msgMatches)}, but got "${said}"`, msg);
}

/** Throws unless `actual` is an instance of the class. */
export function assertInstanceOf<T>(
  actual: unknown,
  ExpectedType: AnyClass<T>,
  msg?: string,
): asserts actual is T {
  if (actual instanceof ExpectedType) return;
  const kind = actual === null ? "null" : (actual as object)?.constructor?.name ?? typeof actual;
  failWith(`Expected object to be an instance of "${ExpectedType.name}" but was "${kind}"`, msg);
}

/** Throws if `actual` is an instance of the class. */
export function assertNotInstanceOf<A, T>(
  actual: A,
  // deno-lint-ignore no-explicit-any
  UnexpectedType: abstract new (...args: any[]) => T,
  msg?: string,
): asserts actual is Exclude<A, T> {
  if (actual instanceof UnexpectedType) {
    failWith(`Expected object to not be an instance of "${UnexpectedType.name}"`, msg);
  }
}
