import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { platformHistory } from "@/domain/operations/mod.ts";
import { Office } from "@/components/operators/Office.tsx";
import { PlatformDeeds } from "@/components/operators/PlatformDeeds.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { officeFrameOf } from "./(_office)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const after = ctx.url.searchParams.get("after") ?? undefined;
    const { deeds, next } = await ctx.state.office((scope) => platformHistory(scope, after));
    if (!wantsJson(ctx.req)) return page({ deeds, next });
    return Response.json({ deeds: deeds.map((deed) => ({ ...deed, at: rfc3339In("UTC", deed.at) })), next });
  },
});

/** What happened to the platform itself, and who did it. */
export default define.page<typeof handler>(({ data: { deeds, next }, state, url }) => {
  const { t } = state;
  state.title = t("operators.history");
  return (
    <Office {...officeFrameOf(state, url)} title={t("operators.history")}>
      <PlatformDeeds t={t} deeds={deeds} />
      <Pagination
        label={t("operators.history")}
        next={next ? { href: `${url.pathname}?after=${next}`, label: t("operators.next") } : undefined}
      />
    </Office>
  );
});
