import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import type { State } from "@/core/fresh.ts";
import { type Sort, withdraw, Withdrawal } from "@/domain/catalog/mod.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { withVersion } from "./with_version.ts";

/** Takes something off the price list and answers with what is left of it. */
export function withdrawn(
  ctx: Context<State>,
  sort: Sort,
  again: (ctx: Context<State>) => Promise<Response>,
): Promise<Response> {
  const { clinic, id } = ctx.params;
  return submitted(ctx, async (body) => {
    await ctx.state.act((scope) =>
      withdraw(scope, id, parsed(Withdrawal, withVersion(ctx.req, body), scope), sort)
    );
    return done(ctx.req, `/c/${clinic}/${sort}s`, { id });
  }, () => again(ctx));
}
