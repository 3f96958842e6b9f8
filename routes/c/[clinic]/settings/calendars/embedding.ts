import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Embedding, letEmbed } from "@/domain/scheduling/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showCalendars } from "./index.tsx";

/** Says which web sites may show the booking inside their own pages. */
export const handler = define.handlers({
  POST: (ctx) =>
    submitted(ctx, async (body) => {
      await ctx.state.act((scope) => letEmbed(scope, parsed(Embedding, body, scope)));
      return done(ctx.req, `/c/${ctx.params.clinic}/settings/calendars`, { ok: true });
    }, () => showCalendars(ctx)),
});
