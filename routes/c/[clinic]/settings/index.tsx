import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { Shell } from "@/components/shell/Shell.tsx";
import { chaptersFor, placeOf } from "@/components/tenancy/chapters.ts";
import { SettingsOverview } from "@/components/tenancy/SettingsOverview.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const { slug, permissions } = await ctx.state.act(({ slug, permissions }) =>
      Promise.resolve({ slug, permissions })
    );
    if (!wantsJson(ctx.req)) return page();
    const places = chaptersFor(permissions).flatMap(([, chapters]) => chapters);
    return Response.json({ settings: places.map((chapter) => placeOf(slug, chapter)) });
  },
});

/** Everything that can be set here, by section, with what it is for. */
export default define.page<typeof handler>(({ state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("tenancy.settings");
  return (
    <Shell {...frameOf(state, url)} title={t("tenancy.settings")}>
      <div class="stack wide" data-gap="5">
        <SettingsOverview t={t} slug={slug} permissions={permissions} />
      </div>
    </Shell>
  );
});
