import { page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { daysAhead, SaidDay, setDay, visitsToMove } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { ToMove } from "@/components/scheduling/absences/ToMove.tsx";
import { DayList } from "@/components/scheduling/DayList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

const shown = async (scope: Scope) => {
  allow(scope, "schedule.write");
  const [days, practitioners, visits] = await Promise.all([
    daysAhead(scope),
    practitionersOf(scope),
    scope.permissions.has("appointments.read") ? visitsToMove(scope) : [],
  ]);
  return { days, practitioners, visits, timeZone: scope.timeZone, today: dayIn(scope.timeZone) };
};

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) return Response.json({ days: await ctx.state.act(daysAhead) });
    return page(await ctx.state.act(shown));
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const days = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await setDay(scope, parsed(SaidDay, body, scope));
          return { days: await daysAhead(scope) };
        })
      );
      return done(ctx.req, ctx.url.pathname, days);
    }, async () => page(await ctx.state.act(shown))),
});

/** Holidays, days off and longer days. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("scheduling.days");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <ToMove t={t} slug={slug} timeZone={data.timeZone} visits={data.visits} />
        <DayList t={t} form={formOf(state)} base={url.pathname} {...data} />
      </Settings>
    </Shell>
  );
});
