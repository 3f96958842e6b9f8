import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { modulesOf } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { Modules } from "@/components/tenancy/Modules.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const modules = await ctx.state.act(modulesOf);
    return wantsJson(ctx.req) ? Response.json({ modules }) : page({ modules });
  },
});

/** Which parts of Cusp the clinic uses. */
export default define.page<typeof handler>(({ data: { modules }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("tenancy.modules");
  return (
    <Shell {...frameOf(state, url)} title={t("tenancy.modules")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("tenancy.modulesText")}</p>
        <Modules t={t} base={`/c/${slug}/settings/modules`} modules={modules} />
      </Settings>
    </Shell>
  );
});
