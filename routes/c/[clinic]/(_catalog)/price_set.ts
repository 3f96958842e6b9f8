import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import type { State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { NewPrice, setPrice, type Sort } from "@/domain/catalog/mod.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { withVersion } from "./with_version.ts";

/** Sets what something on the price list costs from a day on, and answers with its sheet. */
export function priceSet(
  ctx: Context<State>,
  sort: Sort,
  sheet: (scope: Scope, id: string) => Promise<object>,
  again: (ctx: Context<State>) => Promise<Response>,
): Promise<Response> {
  const { id } = ctx.params;
  return submitted(ctx, async (body) => {
    const priced = await ctx.state.act((scope) =>
      once(scope, ctx.url.pathname, body, async () => {
        await setPrice(scope, id, parsed(NewPrice, withVersion(ctx.req, body), scope), sort);
        return await sheet(scope, id);
      })
    );
    return done(ctx.req, ctx.url.pathname.replace(/\/prices$/, ""), priced);
  }, () => again(ctx));
}
