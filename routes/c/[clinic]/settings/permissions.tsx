import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { colleagueOf, explain, ownPlaceOf } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Deeds } from "@/components/tenancy/Deeds.tsx";
import { PermissionTree } from "@/components/tenancy/PermissionTree.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { explainedAnswer } from "./(_staff)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const id = await ownPlaceOf(scope);
      const [colleague, explained] = await Promise.all([colleagueOf(scope, id), explain(scope, id)]);
      return { timeZone: scope.timeZone, colleague, explained };
    });
    return wantsJson(ctx.req) ? Response.json(data.explained.map(explainedAnswer)) : page(data);
  },
});

/** What one may do here and why, for oneself; and the way out. */
export default define.page<typeof handler>(({ data: { timeZone, colleague, explained }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions, role } = member!;
  state.title = t("tenancy.ownPermissions");
  return (
    <Shell {...frameOf(state, url)} title={t("tenancy.ownPermissions")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <PermissionTree t={t} role={role} explained={explained} timeZone={timeZone} />
        <LiveForm failed={t("errors.unavailable")}>
          <Deeds t={t} settings={`/c/${slug}/settings`} colleague={colleague} own={role} roles={[]} />
        </LiveForm>
      </Settings>
    </Shell>
  );
});
