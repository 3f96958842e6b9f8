import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { ask, exportsOf, isFetchable } from "@/domain/exports/mod.ts";
import { ExportList } from "@/components/exports/ExportList.tsx";
import { Making } from "@/components/exports/Making.tsx";
import { Ready } from "@/components/exports/Ready.tsx";
import { WhatIsInside } from "@/components/exports/WhatIsInside.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { shownExport } from "./(_exports)/shown.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const exports = await ctx.state.act(exportsOf);
    if (wantsJson(ctx.req)) return Response.json({ exports: exports.map(shownExport) });
    const making = exports.some(({ state }) => state === "making");
    const headers = making ? { refresh: "3" } : undefined; // a page that works without script asks again by itself
    return page({ exports }, { headers });
  },

  /** Asks for all that the clinic has; a job makes it. */
  async POST(ctx) {
    const id = await ctx.state.act(ask);
    return created(ctx.req, `/c/${ctx.state.member!.slug}/settings/exports`, { id });
  },
});

/** Where a clinic takes all it has with it: what that is, an export that is being made, and those that can be fetched. */
export default define.page<typeof handler>(({ data: { exports }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions, timeZone } = member!;
  const base = `/c/${slug}/settings/exports`;
  const making = exports.filter(({ state }) => state === "making");
  const ready = exports.filter((found) => isFetchable(found));
  const past = exports.filter((found) => !making.includes(found) && !ready.includes(found));
  state.title = t("exports.title");
  return (
    <Shell {...frameOf(state, url)} title={t("exports.title")} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <p class="soft measure">{t("exports.text")}</p>
        {state.again && <Alert tone="bad">{state.again.problem.title}</Alert>}
        {making.map((found) => <Making key={found.id} t={t} found={found} />)}
        {ready.map((found) => <Ready key={found.id} {...{ t, base, timeZone, found }} />)}
        <WhatIsInside t={t} action={base} running={making.length > 0} ready={ready.length > 0} />
        {exports.length === 0 && (
          <Empty icon={<Icon name="archive" />} title={t("exports.none")} small>
            {t("exports.noneText")}
          </Empty>
        )}
        <ExportList t={t} timeZone={timeZone} exports={past} />
      </Settings>
    </Shell>
  );
});
