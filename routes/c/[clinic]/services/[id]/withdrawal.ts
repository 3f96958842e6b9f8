import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { withdraw, Withdrawal } from "@/domain/catalog/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { withVersion } from "../(_catalog)/with_version.ts";
import { showService } from "./index.tsx";

/** Takes the service off the price list. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    return await submitted(ctx, async (body) => {
      await ctx.state.act((scope) =>
        withdraw(scope, id, parsed(Withdrawal, withVersion(ctx.req, body), scope))
      );
      return done(ctx.req, `/c/${clinic}/services`, { id });
    }, () => showService(ctx));
  },
});
