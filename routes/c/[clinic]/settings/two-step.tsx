import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import { demandTwoStep, TwoStepDemand, twoStepDemanded } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { TwoStepForm } from "@/components/tenancy/TwoStepForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { changed } from "./(_staff)/changed.ts";

async function answer(scope: Scope) {
  const { from, unguarded } = await twoStepDemanded(scope);
  return { from: from && rfc3339In(scope.timeZone, from), unguarded };
}

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) return Response.json(await ctx.state.act(answer));
    return page(await ctx.state.act(twoStepDemanded));
  },

  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => demandTwoStep(scope, parsed(TwoStepDemand, body, scope)),
      `/c/${ctx.params.clinic}/settings/two-step`,
      answer,
    ),
});

/** Whether a second step of signing in is demanded of everybody who works here. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions, timeZone } = member!;
  state.title = t("account.twoStep");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <TwoStepForm t={t} form={formOf(state)} action={url.pathname} timeZone={timeZone} {...data} />
      </Settings>
    </Shell>
  );
});
