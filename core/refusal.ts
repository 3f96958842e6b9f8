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

/** Both values of a field that two people changed: what was sent, and what somebody else has saved before. */
export interface TwoValues {
  yours: unknown;
  theirs: unknown;
}

/** The refusal (409) of an edit made from a version that no longer stands: which one does, and what of it differs. */
export class ChangedMeanwhile extends Refusal {
  constructor(readonly version: number, readonly differing: Record<string, TwoValues>) {
    const told = Object.entries(differing).map(([field, { theirs }]): [string, FieldProblem[]] => [
      field,
      [
        typeof theirs === "string" && theirs
          ? { code: "changed_to", values: { value: theirs } }
          : { code: "changed_here" },
      ],
    ]);
    super(409, "changed_meanwhile", {}, Object.fromEntries(told));
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
