/** What a failed assertion throws. */
export class AssertionError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AssertionError";
  }
}

/** Throws an AssertionError: `what` went wrong, and the caller's own words. */
export function failWith(what: string, msg?: string): never {
  throw new AssertionError(msg ? `${what}: ${msg}` : `${what}.`);
}
