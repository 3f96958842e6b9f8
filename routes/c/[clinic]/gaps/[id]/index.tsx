import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { dateIn } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { clockIn } from "@/core/time.ts";
import { gapCandidates, gapOf, offersOf, waitingSettings } from "@/domain/scheduling/mod.ts";
import { Candidates } from "@/components/scheduling/waiting/Candidates.tsx";
import { OfferList } from "@/components/scheduling/waiting/OfferList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { gapAnswer, offerAnswer } from "../../(_waiting)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const gap = await gapOf(scope, ctx.params.id);
      const [offers, found, settings] = await Promise.all([
        offersOf(scope, { gapId: gap.id }),
        gap.status === "open" ? gapCandidates(scope, gap) : [],
        waitingSettings(scope),
      ]);
      const candidates = found.slice(0, 50).map(({ wish, score, parts }) => ({
        id: wish.id,
        patient: wish.patient,
        service: wish.service,
        note: wish.note,
        withheld: wish.withheld,
        score,
        parts,
      }));
      return { gap, offers, candidates, atOnce: settings.atOnce, timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { gap, offers, candidates, timeZone } = data;
    return Response.json({
      ...gapAnswer(timeZone, gap),
      candidates,
      offers: offers.map((offer) => offerAnswer(timeZone, offer)),
    });
  },
});

/** A gap: who could fill it, in which order and why, and what came of asking them. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { gap, offers, candidates, atOnce, timeZone } = data;
  const { slug, permissions } = member!;
  const may = permissions.has("waiting.write") && gap.status === "open";
  const day = dateIn(t.locale, "day", gap.startsAt, timeZone);
  const time = `${clockIn(timeZone, gap.startsAt)}–${clockIn(timeZone, gap.endsAt)}`;
  state.title = `${day} ${time}`;
  return (
    <Shell
      {...frameOf(state, url)}
      title={state.title}
      subtitle={`${gap.practitioner.name} · ${t("waiting.freedBy", { name: gap.freedBy.patient ?? "" })}`}
      actions={<Button href={`/c/${slug}/waiting`} kind="quiet">{t("waiting.title")}</Button>}
    >
      <div class="stack" data-gap="4">
        {gap.status !== "open" && (
          <Alert tone={gap.status === "filled" ? "good" : "info"}>
            {t(`waiting.gap_${gap.status}`)}{" "}
            {gap.filledId && (
              <a href={`/c/${slug}/appointments/${gap.filledId}`}>{t("waiting.bookedVisit")}</a>
            )}
          </Alert>
        )}
        {may && gap.automatic && <Alert tone="info">{t("waiting.fillsItself")}</Alert>}
        {offers.length > 0 && <OfferList t={t} timeZone={timeZone} offers={offers} />}
        {may && (
          <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
            <Candidates
              t={t}
              form={formOf(state)}
              slug={slug}
              base={url.pathname}
              candidates={candidates}
              automatic={gap.automatic}
              atOnce={atOnce}
            />
          </LiveForm>
        )}
        {may && (
          <form method="post" action={`${url.pathname}/closing`} class="row">
            <Button type="submit" kind="danger" size="small">{t("waiting.close")}</Button>
          </form>
        )}
      </div>
    </Shell>
  );
});
