import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { accept } from "@/domain/scheduling/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showRequests } from "../index.tsx";

/** Accepts a visit that was asked for. */
export const handler = define.handlers({
  POST: (ctx) =>
    submitted(ctx, async () => {
      await ctx.state.act((scope) => accept(scope, ctx.params.id));
      return done(ctx.req, `/c/${ctx.params.clinic}/requests`, { ok: true });
    }, () => showRequests(ctx)),
});
