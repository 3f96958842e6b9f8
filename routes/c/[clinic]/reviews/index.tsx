import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { isId } from "@/core/id.ts";
import { rfc3339In } from "@/core/time.ts";
import { reviewFigures, reviewsOf } from "@/domain/scheduling/mod.ts";
import { ReviewList } from "@/components/scheduling/reviews/ReviewList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { Stat, Stats } from "@/components/ui/Stat.tsx";
import { Segmented } from "@/components/ui/Tabs.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { frameOf } from "../../../(_frame)/frame.tsx";

/** Where a page begins: `after=<instant>_<id>`; nothing where it is none. */
function afterOf(asked: string | null): { saidAt: Date; id: string } | undefined {
  const [at = "", id = ""] = (asked ?? "").split("_");
  const saidAt = new Date(at);
  return isId(id) && !Number.isNaN(+saidAt) ? { saidAt, id } : undefined;
}

export const handler = define.handlers({
  async GET(ctx) {
    const asked = ctx.url.searchParams;
    const waiting = asked.has("waiting");
    const data = await ctx.state.act(async (scope) => {
      const [found, figures] = await Promise.all([
        reviewsOf(scope, {
          waiting,
          practitionerId: asked.get("practitionerId") || undefined,
          after: afterOf(asked.get("after")),
        }),
        reviewFigures(scope),
      ]);
      return { ...found, figures, waiting, timeZone: scope.timeZone };
    });
    if (!wantsJson(ctx.req)) return page(data);
    const { reviews, figures, next, timeZone } = data;
    return Response.json({
      ...figures,
      reviews: reviews.map((review) => ({
        ...review,
        saidAt: rfc3339In(timeZone, review.saidAt),
        answeredAt: review.answeredAt && rfc3339In(timeZone, review.answeredAt),
      })),
      next: next && `${next.saidAt.toISOString()}_${next.id}`,
    });
  },
});

/** What patients say of their visits. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { reviews, figures, waiting, next, timeZone } = data;
  const { slug, permissions } = member!;
  const further = new URLSearchParams(url.searchParams);
  if (next) further.set("after", `${next.saidAt.toISOString()}_${next.id}`);
  state.title = t("reviews.title");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <div class="stack" data-gap="4">
        <Stats>
          <Stat
            label={t("reviews.average")}
            value={figures.average === null ? "–" : <bdi dir="ltr">{figures.average}</bdi>}
          />
          <Stat label={t("reviews.count")} value={figures.count} />
          <Stat label={t("reviews.unanswered")} value={figures.waiting} />
        </Stats>
        <div class="row">
          <Segmented
            label={t("reviews.title")}
            tabs={[
              { href: url.pathname, label: t("reviews.all"), current: !waiting },
              { href: `${url.pathname}?waiting`, label: t("reviews.unanswered"), current: waiting },
            ]}
          />
        </div>
        {reviews.length === 0
          ? <Empty icon={<Icon name="star" />} title={t("reviews.none")}>{t("reviews.noneText")}</Empty>
          : (
            <LiveForm failed={t("errors.unavailable")} then={url.pathname + url.search}>
              <ReviewList
                t={t}
                slug={slug}
                timeZone={timeZone}
                reviews={reviews}
                mayAnswer={permissions.has("reviews.write")}
              />
            </LiveForm>
          )}
        <Pagination
          label={t("reviews.title")}
          next={next ? { href: `?${further}`, label: t("ui.next") } : undefined}
        />
      </div>
    </Shell>
  );
});
