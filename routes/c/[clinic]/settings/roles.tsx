import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { allRoles, templatesOf } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { RoleMatrix } from "@/components/tenancy/RoleMatrix.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const [templates, roles] = await Promise.all([templatesOf(scope), allRoles(scope)]);
      return { roles: roles.map(({ key }) => key), templates };
    });
    return wantsJson(ctx.req) ? Response.json(data) : page(data);
  },
});

/** What each role brings under the clinic's plan. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("tenancy.roles");
  return (
    <Shell {...frameOf(state, url)} title={t("tenancy.roles")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("tenancy.rolesText")}</p>
        <RoleMatrix t={t} {...data} />
      </Settings>
    </Shell>
  );
});
