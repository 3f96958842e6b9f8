import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { reviewSecret, reviewsOf, visitOf } from "@/domain/scheduling/mod.ts";
import { ReviewList } from "@/components/scheduling/reviews/ReviewList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(async (scope) => {
      const { reviews } = await reviewsOf(scope, { appointmentId: ctx.params.id });
      const visit = await visitOf(scope, ctx.params.id);
      if (visit.status !== "completed") throw new Refusal(409, "not_completed");
      const secret = reviewSecret(scope.clinicId, visit.id);
      const link = `${theConfig().origin}/book/${scope.slug}/reviews/${secret}`;
      return { name: visit.patient.name, reviews, link: reviews.length === 0 ? link : null };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const [review] = data.reviews;
    return Response.json({ link: data.link, review: review ?? null });
  },
});

/** What was said of a visit, or the link by which its patient can say it. */
export default define.page<typeof handler>(({ data: { name, reviews, link }, state, url }) => {
  const { t, member } = state;
  const { slug, permissions, timeZone } = member!;
  state.title = name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={name}
      actions={
        <Button href={url.pathname.replace(/\/review$/, "")} kind="quiet">{t("waiting.bookedVisit")}</Button>
      }
    >
      {link
        ? (
          <div class="stack measure">
            <TextField
              label={t("reviews.link")}
              hint={t("reviews.linkHint")}
              name="link"
              dir="ltr"
              readOnly
              value={link}
            />
          </div>
        )
        : (
          <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
            <ReviewList
              t={t}
              slug={slug}
              timeZone={timeZone}
              reviews={reviews}
              mayAnswer={permissions.has("reviews.write")}
            />
          </LiveForm>
        )}
    </Shell>
  );
});
