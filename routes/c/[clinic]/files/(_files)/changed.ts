import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { fileOf } from "@/domain/files/mod.ts";
import { recordsOf } from "@/domain/patients/mod.ts";
import { shownFile } from "./shown.ts";

/** Does something to a file and answers with it; a browser goes back to the record that holds it. */
export async function changed(
  ctx: Context<State>,
  deed: (scope: Scope, id: string, body: Body) => Promise<void>,
): Promise<Response> {
  const { id } = ctx.params;
  const body = await bodyOf(ctx.req);
  const { file, records } = await ctx.state.act(async (scope) => {
    await deed(scope, id, body);
    return { file: await fileOf(scope, id, { trashed: true }), records: await recordsOf(scope, id) };
  });
  const { slug } = ctx.state.member!;
  const shown = records.length > 0 ? `/c/${slug}/patients/${records[0]}/files` : `/c/${slug}`;
  return done(ctx.req, shown, shownFile(file));
}
