import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { dateIn } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewReview, ratingOf, reviewVisit } from "@/domain/scheduling/mod.ts";
import { ReviewForm } from "@/components/scheduling/reviews/ReviewForm.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { PortalFrame } from "../../(_portal)/PortalFrame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.visit((scope) => ratingOf(scope, ctx.params.id));
    return wantsJson(ctx.req) ? Response.json({ rating: data.rating }) : page(data);
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = await ctx.state.visit((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const visit = await ratingOf(scope, ctx.params.id);
          return await reviewVisit(scope, visit, parsed(NewReview, body, scope));
        })
      );
      return created(ctx.req, ctx.url.pathname, { id });
    }, async () => page(await ctx.state.visit((scope) => ratingOf(scope, ctx.params.id)))),
});

/** How was it? Asked of the patient, or of whoever acts for them. */
export default define.page<typeof handler>(({ data: visit, state, url }) => {
  const { t, visitor } = state;
  state.title = t("reviews.ask");
  return (
    <PortalFrame state={state}>
      <div class="stack" data-gap="5">
        <h1>{t("reviews.ask")}</h1>
        <p class="soft">
          {[
            dateIn(t.locale, "fullDay", visit.startsAt, visitor!.timeZone),
            visit.service,
            visit.practitioner,
          ].filter(Boolean).join(" · ")}
        </p>
        {visit.rating !== null
          ? <Alert tone="good">{t("reviews.thanks")}</Alert>
          : (
            <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
              <ReviewForm t={t} form={formOf(state)} action={url.pathname} />
            </LiveForm>
          )}
        <Button href={`/portal/${visitor!.slug}`}>{t("reviews.back")}</Button>
      </div>
    </PortalFrame>
  );
});
