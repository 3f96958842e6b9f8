import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { servicesHolding } from "@/domain/catalog/mod.ts";
import { fileOf } from "@/domain/files/mod.ts";
import { recordsOf } from "@/domain/patients/mod.ts";
import { shownFile } from "./shown.ts";

/** Does something to a file and answers with it; a browser goes back to the record or the service that holds it. */
export async function changed(
  ctx: Context<State>,
  deed: (scope: Scope, id: string, body: Body) => Promise<void>,
): Promise<Response> {
  const { id } = ctx.params;
  const body = await bodyOf(ctx.req);
  const { file, shown } = await ctx.state.act(async (scope) => {
    await deed(scope, id, body);
    const [[patient], [service]] = [await recordsOf(scope, id), await servicesHolding(scope, id)];
    return {
      file: await fileOf(scope, id, { trashed: true }),
      shown: patient ? `/patients/${patient}/files` : service ? `/services/${service}` : "",
    };
  });
  return done(ctx.req, `/c/${ctx.state.member!.slug}${shown}`, shownFile(file));
}
