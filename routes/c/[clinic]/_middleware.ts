import { define } from "@/core/fresh.ts";
import { memberClinicsOf } from "@/domain/tenancy/mod.ts";
import { pickLocale } from "@/core/text.ts";
import { cookiesOf } from "@/core/cookies.ts";
import { wantsJson } from "@/core/answer.ts";
import { textIn } from "@/texts/mod.ts";

/** Inside a clinic: every transaction begins as the member who is signed in; for anybody else there is nothing here. */
export const handler = define.middleware((ctx) => {
  const { state } = ctx;
  const actor = state.actor();
  const shown = ctx.req.method === "GET" && !wantsJson(ctx.req);
  state.act = (work) =>
    state.acts.inClinic(actor, ctx.params.clinic, async (scope) => {
      if (!state.member) {
        state.member = scope;
        const chosen = cookiesOf(ctx.req.headers).get("cusp-locale");
        const locale = pickLocale([
          ctx.url.searchParams.get("lang"),
          chosen,
          scope.memberLocale,
          scope.locale,
        ]);
        state.t = textIn(locale);
      }
      // The frame of a page names the member's other clinics; asked in the same flight as the page's own questions.
      const clinics = shown ? memberClinicsOf(scope) : undefined;
      const answer = await work(scope);
      if (clinics) state.clinics = await clinics;
      return answer;
    });
  return ctx.next();
});
