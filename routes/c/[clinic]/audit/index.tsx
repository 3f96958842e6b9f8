import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { refusedField } from "@/core/refusal.ts";
import { rfc3339In } from "@/core/time.ts";
import { HistoryFilter, historyOf, passageTo, verify } from "@/domain/audit/mod.ts";
import { CheckpointForm } from "@/components/audit/CheckpointForm.tsx";
import { DeedTable } from "@/components/audit/DeedTable.tsx";
import { HistoryTools } from "@/components/audit/HistoryTools.tsx";
import { Proof } from "@/components/audit/Proof.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const asked = Object.fromEntries([...ctx.url.searchParams].filter(([, value]) => value !== ""));
    const filter = HistoryFilter.parse(asked);
    const { code } = asked;
    const found = await ctx.state.act(async (scope) => {
      const [{ deeds, next }, proof, passage] = await Promise.all([
        historyOf(scope, filter),
        ctx.url.searchParams.has("verify") ? verify(scope) : undefined,
        code === undefined ? undefined : passageTo(scope, code),
      ]);
      return {
        deeds,
        next,
        proof,
        passage,
        timeZone: scope.timeZone,
        mayExport: scope.permissions.has("audit.export"),
      };
    });
    if (!wantsJson(ctx.req)) return page({ ...found, filter, code });
    const { deeds, next, proof, passage, timeZone } = found;
    if (passage === null) throw refusedField("code", "invalid_code");
    return Response.json({
      deeds: deeds.map((deed) => ({ ...deed, at: rfc3339In(timeZone, deed.at) })),
      next,
      proof,
      passage: passage && { ...passage, sealedAt: passage.sealedAt && rfc3339In(timeZone, passage.sealedAt) },
    });
  },
});

/** What happened at the clinic and who did it, with the proof that nobody rewrote it. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { deeds, next, proof, passage, code, timeZone, mayExport, filter } = data;
  const further = new URL(url);
  if (next) further.searchParams.set("after", next);
  state.title = t("audit.title");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("audit.title")}
      bleed
      actions={
        <>
          {mayExport && (
            <form method="post" action={`${url.pathname}/export${url.search}`}>
              <Button type="submit">
                <Icon name="download" />
                {t("audit.export")}
              </Button>
            </form>
          )}
          <form method="get" action={url.pathname}>
            <Button type="submit" name="verify" value="1" kind="primary">
              <Icon name="shield-check" />
              {t("audit.verify")}
            </Button>
          </form>
        </>
      }
    >
      <div class="list-page">
        {proof && <Proof t={t} proof={proof} timeZone={timeZone} />}
        <CheckpointForm
          t={t}
          base={url.pathname}
          timeZone={timeZone}
          code={code}
          error={passage === null ? t("errors.invalid_code") : undefined}
          passage={passage ?? undefined}
        />
        <HistoryTools t={t} base={url.pathname} filter={filter} />
        <DeedTable t={t} slug={member!.slug} timeZone={timeZone} deeds={deeds} />
        <Pagination
          label={t("audit.title")}
          next={next ? { href: further.pathname + further.search, label: t("audit.older") } : undefined}
        />
      </div>
    </Shell>
  );
});
