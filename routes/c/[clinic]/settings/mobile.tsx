import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { mobileRoles, OnPhone, showOnPhone } from "@/domain/tenancy/mod.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { MobileMatrix } from "@/components/tenancy/MobileMatrix.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { changed } from "./(_staff)/changed.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const roles = await ctx.state.act(mobileRoles);
    return wantsJson(ctx.req) ? Response.json({ roles }) : page({ roles });
  },

  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => showOnPhone(scope, parsed(OnPhone, body, scope)),
      ctx.url.pathname,
      async (scope) => ({ roles: await mobileRoles(scope) }),
    ),
});

/** What each role sees on a phone. */
export default define.page<typeof handler>(({ data: { roles }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("clinic.mobile");
  return (
    <Shell {...frameOf(state, url)} title={t("clinic.mobile")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("clinic.mobileText")}</p>
        <MobileMatrix t={t} action={url.pathname} roles={roles} />
      </Settings>
    </Shell>
  );
});
