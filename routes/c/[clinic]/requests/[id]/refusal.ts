import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { decline, Declined } from "@/domain/scheduling/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showRequests } from "../index.tsx";

/** Declines a visit that was asked for, saying why. */
export const handler = define.handlers({
  POST: (ctx) =>
    submitted(ctx, async (body) => {
      await ctx.state.act((scope) => decline(scope, ctx.params.id, parsed(Declined, body, scope)));
      return done(ctx.req, `/c/${ctx.params.clinic}/requests`, { ok: true });
    }, () => showRequests(ctx)),
});
