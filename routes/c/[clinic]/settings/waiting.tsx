import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { ChangedWaitingSettings, changeWaitingSettings, waitingSettings } from "@/domain/scheduling/mod.ts";
import { WaitingSettingsForm } from "@/components/scheduling/waiting/WaitingSettingsForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

const shown = async (scope: Scope) => {
  allow(scope, "schedule.write");
  return await waitingSettings(scope);
};

export const handler = define.handlers({
  async GET(ctx) {
    const known = await ctx.state.act(shown);
    return wantsJson(ctx.req) ? Response.json(known) : page({ known });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const known = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await changeWaitingSettings(scope, parsed(ChangedWaitingSettings, body, scope));
          return await waitingSettings(scope);
        })
      );
      return done(ctx.req, ctx.url.pathname, known);
    }, async () => page({ known: await ctx.state.act(shown) })),
});

/** How gaps are filled. */
export default define.page<typeof handler>(({ data: { known }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("waiting.settings");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <WaitingSettingsForm t={t} form={formOf(state)} action={url.pathname} known={known} />
        </LiveForm>
      </Settings>
    </Shell>
  );
});
