import type { Context } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import { problemOf } from "@/core/problem.ts";
import { Refusal } from "@/core/refusal.ts";
import { sentenceFor } from "@/texts/mod.ts";

/** A page to show again: its data, or what was drawn already. */
type Shown<T> = { data: T; status?: number } | Response;

/**
 * Does what a form asks for, which may end in a page of its own. A refusal that a person can mend (409, 422, 429) shows a browser the form again, marked
 * and with what was typed, when there is a page to `show` it on; every other refusal is thrown on.
 */
export async function submitted<S extends Shown<unknown> = Response>(
  ctx: Context<State>,
  deed: (body: Body) => Promise<S | Response>,
  show?: () => Promise<S>,
): Promise<S | Response> {
  const body = await bodyOf(ctx.req);
  try {
    return await deed(body);
  } catch (error) {
    const mendable = error instanceof Refusal && [409, 422, 429].includes(error.status);
    if (!mendable || !show || wantsJson(ctx.req)) throw error;
    const problem = problemOf(error, (code, values) => sentenceFor(ctx.state.t, code, values));
    ctx.state.again = { problem, fields: body.fields };
    const shown = await show();
    return shown instanceof Response ? shown : { ...shown, status: error.status };
  }
}
