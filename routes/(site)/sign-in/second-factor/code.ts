import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { askCode } from "@/domain/identity/mod.ts";
import { localPath } from "../../../(_frame)/local_path.ts";

/** Has a code mailed to whoever is half-way in; the last one asked for is the one that works. */
export const handler = define.handlers({
  async POST(ctx) {
    const { acts, t } = ctx.state;
    const actor = ctx.state.actor();
    await countAgainst(acts, `code:account:${actor.principalId}`, { most: 5, seconds: 900 });
    await acts.arriving(actor, (scope) => askCode(scope, t.locale));
    const next = localPath(ctx.url.searchParams.get("next"));
    const query = new URLSearchParams({ sent: "", ...next && { next } });
    return done(ctx.req, `/sign-in/second-factor/mail?${query}`, { ok: true });
  },
});
