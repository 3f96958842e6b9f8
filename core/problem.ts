import { ChangedMeanwhile, type Refusal, type TwoValues, type Values } from "./refusal.ts";

/** The RFC 9457 body of a refusal, as the browser receives it: sentences in the caller's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  fields?: Record<string, string[]>;
  /** Where somebody else saved first: the version that stands now, and both values of each field that differs. */
  meanwhile?: { version: number; differing: Record<string, TwoValues> };
}

/** A refusal with its sentences found by `say`. */
export function problemOf(refusal: Refusal, say: (code: string, values?: Values) => string): Problem {
  const { status, code, said, values, fields } = refusal;
  const spoken = fields && Object.fromEntries(
    Object.entries(fields).map((
      [name, problems],
    ) => [name, problems.map(({ code, values }) => say(code, values))]),
  );
  const meanwhile = refusal instanceof ChangedMeanwhile
    ? { version: refusal.version, differing: refusal.differing }
    : undefined;
  return { type: `/problems/${code}`, title: say(said, values), status, fields: spoken, meanwhile };
}

/** The response that carries a problem. */
export function problemResponse(problem: Problem, headers: HeadersInit = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}
