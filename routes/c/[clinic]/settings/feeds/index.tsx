import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { googleFollowLink } from "@/core/google_calendar.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import { feedsOf, makeFeed, NewFeed } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { FeedList } from "@/components/scheduling/feeds/FeedList.tsx";
import { FeedShown } from "@/components/scheduling/feeds/FeedShown.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

const shown = async (scope: Scope) => {
  const [feeds, practitioners] = await Promise.all([feedsOf(scope), practitionersOf(scope)]);
  return { feeds, practitioners, timeZone: scope.timeZone };
};

export const handler = define.handlers({
  async GET(ctx) {
    const data = await ctx.state.act(shown);
    if (!wantsJson(ctx.req)) return page(data);
    const at = (instant: Date | null) => instant && rfc3339In(data.timeZone, instant);
    return Response.json({
      feeds: data.feeds.map((feed) => ({
        ...feed,
        madeAt: at(feed.madeAt),
        readAt: at(feed.readAt),
        revokedAt: at(feed.revokedAt),
      })),
    });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      let secret: string | undefined;
      const { id } = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          const made = await makeFeed(scope, parsed(NewFeed, body, scope));
          secret = made.secret; // apart from the answer, which is kept for a day
          return { id: made.id };
        })
      );
      const address = secret && `${theConfig().origin}/feeds/${secret}.ics`;
      if (wantsJson(ctx.req)) return created(ctx.req, ctx.url.pathname, { id, address });
      const { t, member } = ctx.state;
      ctx.state.title = t("waiting.feeds");
      return await ctx.render(
        <Shell {...frameOf(ctx.state, ctx.url)} title={ctx.state.title} bleed>
          <Settings t={t} slug={member!.slug} permissions={member!.permissions} here={ctx.url.pathname}>
            <FeedShown
              t={t}
              base={ctx.url.pathname}
              address={address}
              google={address && googleFollowLink(address)}
            />
          </Settings>
        </Shell>,
        { status: 201 },
      );
    }, async () => page(await ctx.state.act(shown))),
});

/** Which calendars elsewhere follow the clinic's, and the way to make one. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("waiting.feeds");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <FeedList t={t} form={formOf(state)} base={url.pathname} {...data} />
      </Settings>
    </Shell>
  );
});
