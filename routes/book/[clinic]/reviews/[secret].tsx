import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { dayInWords } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { NewReview, reviewByLink, visitToReview } from "@/domain/scheduling/mod.ts";
import { ReviewForm } from "@/components/scheduling/reviews/ReviewForm.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { GuestPage } from "../(_waiting)/GuestPage.tsx";
import { countLink } from "../(_waiting)/limits.ts";

const shown = async (scope: Scope, secret: string) => ({
  visit: await visitToReview(scope, secret),
  clinicName: scope.clinicName,
});

export const handler = define.handlers({
  async GET(ctx) {
    await countLink(ctx);
    const data = await ctx.state.book((scope) => shown(scope, ctx.params.secret));
    if (!wantsJson(ctx.req)) return page(data, { headers: { "referrer-policy": "no-referrer" } });
    const { wallStart, practitioner, service, rating } = data.visit;
    return Response.json({ wallStart, practitioner, service, rating });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      await countLink(ctx);
      const { secret } = ctx.params;
      const { id } = await ctx.state.book((scope) =>
        reviewByLink(scope, secret, parsed(NewReview, body, scope))
      );
      return created(ctx.req, ctx.url.pathname, { id });
    }, async () => page(await ctx.state.book((scope) => shown(scope, ctx.params.secret)))),
});

/** Where the signed link of a visit leads: how was it? */
export default define.page<typeof handler>(({ data: { visit, clinicName }, state, url }) => {
  const { t } = state;
  const day = dayInWords(t.locale, "fullDay", visit.wallStart.slice(0, 10));
  state.title = `${t("reviews.ask")} · ${clinicName}`;
  return (
    <GuestPage state={state} clinicName={clinicName}>
      <h1>{t("reviews.hello", { name: visit.givenName })}</h1>
      <p class="soft">{[day, visit.service, visit.practitioner].filter(Boolean).join(" · ")}</p>
      {visit.rating !== null
        ? <Alert tone="good">{t("reviews.thanks")}</Alert>
        : (
          <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
            <ReviewForm t={t} form={formOf(state)} action={url.pathname} />
          </LiveForm>
        )}
    </GuestPage>
  );
});
