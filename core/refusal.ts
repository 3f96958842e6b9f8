/** What is wrong with one field: a code with its sentence in `texts/…/errors.ts`, and the values it speaks of. */
export interface FieldProblem {
  code: string;
  values?: Values;
}

export type Values = Record<string, string | number>;
export type FieldProblems = Record<string, FieldProblem[]>;
export type RefusalStatus = 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503;

/** A request that Cusp understands and declines. Anything else thrown is a bug. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    readonly values: Values = {},
    readonly fields?: FieldProblems,
    /** Whose sentence says it, where one code is said in several ways. */
    readonly said: string = code,
  ) {
    super(code);
  }
}

/** The refusal of a single field. */
export function refusedField(name: string, code: string, values?: Values): Refusal {
  return new Refusal(422, "invalid_input", {}, { [name]: [{ code, values }] });
}

/** What is not there, or not yours: the two look alike. */
export const notFound = (): Refusal => new Refusal(404, "not_found");

/** Turns a broken constraint into the refusal it stands for; rethrows the rest. */
export function refusedBy(constraints: Record<string, Refusal | (() => Refusal)>) {
  return (error: { constraint_name?: string }): never => {
    const refusal = constraints[error.constraint_name ?? ""];
    throw typeof refusal === "function" ? refusal() : refusal ?? error;
  };
}
