import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { activate } from "@/domain/tenancy/mod.ts";
import { submitted } from "../../(_frame)/submitted.ts";
import { showSetup } from "./setup.tsx";

export const handler = define.handlers({
  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await activate(scope);
          return { active: true };
        })
      );
      return done(ctx.req, `/c/${ctx.params.clinic}/setup`, answer);
    }, () => showSetup(ctx)),
});
