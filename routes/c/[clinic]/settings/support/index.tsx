import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { supportGrantsOf, supportMinutes } from "@/domain/tenancy/mod.ts";
import { GrantList } from "@/components/operators/GrantList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { grantAnswer } from "./(_support)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const { grants, timeZone } = await ctx.state.act(async (scope) => ({
      grants: await supportGrantsOf(scope),
      timeZone: scope.timeZone,
    }));
    if (!wantsJson(ctx.req)) return page({ grants, timeZone });
    return Response.json({ grants: grants.map((grant) => grantAnswer(timeZone, grant)) });
  },
});

/** When support asked to come in, was let in, and what it did. */
export default define.page<typeof handler>(({ data: { grants, timeZone }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("operators.support");
  return (
    <Shell {...frameOf(state, url)} title={t("operators.support")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("operators.deskText", { minutes: supportMinutes })}</p>
        <GrantList t={t} base={`/c/${slug}/settings/support`} timeZone={timeZone} grants={grants} />
      </Settings>
    </Shell>
  );
});
