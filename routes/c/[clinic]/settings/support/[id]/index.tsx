import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { newId } from "@/core/id.ts";
import { historyOf } from "@/domain/audit/mod.ts";
import { supportGrantOf, supportReadsOf } from "@/domain/tenancy/mod.ts";
import { DeedTable } from "@/components/audit/DeedTable.tsx";
import { GrantPanel } from "@/components/operators/GrantPanel.tsx";
import { ReadTable } from "@/components/operators/ReadTable.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../../../(_frame)/frame.tsx";
import { grantAnswer, readAnswer } from "../(_support)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const { id } = ctx.params;
    const after = ctx.url.searchParams.get("after") ?? undefined;
    const data = await ctx.state.act(async (scope) => {
      const [grant, { reads, next }, history] = await Promise.all([
        supportGrantOf(scope, id),
        supportReadsOf(scope, id, after),
        scope.permissions.has("audit.read") ? historyOf(scope, { support: id }, 200) : undefined,
      ]);
      return { grant, reads, next, deeds: history?.deeds ?? [], timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { grant, reads, next, deeds, timeZone } = data;
    return Response.json({
      ...grantAnswer(timeZone, grant),
      reads: reads.map((read) => readAnswer(timeZone, read)),
      next,
      deeds: deeds.map(({ name, subjectKind, subjectId }) => ({ name, subjectKind, subjectId })),
    });
  },
});

/** One support grant: who asked for what and why, what can be done about it, and all that was opened and done under it. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  const { grant, reads, next, deeds, timeZone } = data;
  const title = grant.operator ? t("operators.who", { name: grant.operator }) : t("operators.someone");
  state.title = title;
  return (
    <Shell {...frameOf(state, url)} title={title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <LiveForm failed={t("errors.unavailable")}>
          <GrantPanel
            t={t}
            base={`/c/${slug}/settings/support/${grant.id}`}
            timeZone={timeZone}
            grant={grant}
            mayDecide={permissions.has("support.decide")}
            requestKey={newId()}
          />
        </LiveForm>
        {grant.allowedAt && (
          <>
            <h2>{t("operators.reads")}</h2>
            <ReadTable t={t} slug={slug} timeZone={timeZone} reads={reads} />
            <Pagination
              label={t("operators.reads")}
              next={next ? { href: `${url.pathname}?after=${next}`, label: t("operators.next") } : undefined}
            />
            <h2>{t("operators.deeds")}</h2>
            <DeedTable t={t} slug={slug} timeZone={timeZone} deeds={deeds} />
          </>
        )}
      </Settings>
    </Shell>
  );
});
