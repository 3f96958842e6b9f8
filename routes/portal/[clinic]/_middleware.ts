import { cookiesOf } from "@/core/cookies.ts";
import { define } from "@/core/fresh.ts";
import { pickLocale } from "@/core/text.ts";
import { textIn } from "@/texts/mod.ts";

/** Inside a clinic's portal: every transaction begins as whoever acts for its patients; for anybody else there is nothing here. */
export const handler = define.middleware((ctx) => {
  const { state } = ctx;
  const actor = { ...state.actor(), source: "portal" as const };
  state.visit = (work) =>
    state.acts.inPortal(actor, ctx.params.clinic, (scope) => {
      if (!state.visitor) {
        state.visitor = scope;
        const chosen = cookiesOf(ctx.req.headers).get("cusp-locale");
        const asked = ctx.url.searchParams.get("lang");
        const accepted = ctx.req.headers.get("accept-language");
        state.t = textIn(pickLocale([asked, chosen, scope.memberLocale], accepted ?? scope.locale));
      }
      return work(scope);
    });
  return ctx.next();
});
