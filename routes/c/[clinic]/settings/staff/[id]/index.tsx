import { type Context, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { ChangedRole, changeRole, colleagueOf, explain, rolesFor } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { ColleaguePanel } from "@/components/tenancy/ColleaguePanel.tsx";
import { PermissionTree } from "@/components/tenancy/PermissionTree.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { roleName } from "@/components/tenancy/words.ts";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { colleagueAnswer, explainedAnswer } from "../../(_staff)/answer.ts";
import { colleagueChanged } from "../../(_staff)/changed.ts";

const load = ({ state, params }: Context<State>) =>
  state.act(async (scope) => {
    const [colleague, explained, roles] = await Promise.all([
      colleagueOf(scope, params.id),
      explain(scope, params.id),
      rolesFor(scope),
    ]);
    return { slug: scope.slug, timeZone: scope.timeZone, own: scope.role, colleague, explained, roles };
  });

export const handler = define.handlers({
  async GET(ctx) {
    const data = await load(ctx);
    if (!wantsJson(ctx.req)) return page(data);
    return Response.json({
      ...colleagueAnswer(data.timeZone, data.colleague),
      permissions: data.explained.map(explainedAnswer),
    });
  },

  POST: (ctx) =>
    colleagueChanged(
      ctx,
      (scope, body) => changeRole(scope, ctx.params.id, parsed(ChangedRole, body, scope)),
    ),
});

/** One colleague: who they are here, and for every permission whether and why. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, timeZone, own, colleague, explained, roles } = data;
  const settings = `/c/${slug}/settings`;
  const requestKey = newId();
  state.title = colleague.name;
  return (
    <Shell {...frameOf(state, url)} title={colleague.name} subtitle={roleName(t, colleague.role)} bleed>
      <Settings t={t} slug={slug} permissions={member!.permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <div class="split">
            <div class="stack">
              <h2>{t("tenancy.permissions")}</h2>
              <PermissionTree
                t={t}
                role={colleague.role}
                explained={explained}
                timeZone={timeZone}
                heading="h3"
                overrides={colleague.changeable
                  ? { action: `${settings}/staff/${colleague.id}/overrides`, requestKey }
                  : undefined}
              />
            </div>
            <ColleaguePanel
              t={t}
              settings={settings}
              timeZone={timeZone}
              colleague={colleague}
              own={own}
              roles={roles}
              requestKey={requestKey}
            />
          </div>
        </LiveForm>
      </Settings>
    </Shell>
  );
});
