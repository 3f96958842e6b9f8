import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { priceList } from "@/domain/catalog/mod.ts";
import { NewSession, nextTimeOn, openSession, resourcesOf, sessionsOn } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { SessionForm } from "@/components/scheduling/sessions/SessionForm.tsx";
import { SessionList } from "@/components/scheduling/sessions/SessionList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { sessionAnswer } from "../(_sessions)/answer.ts";

const ahead = 90;

const coming = (scope: Scope) => sessionsOn(scope, dayIn(scope.timeZone), ahead);

const shown = async (scope: Scope) => {
  const mayOpen = scope.permissions.has("appointments.write");
  const [sessions, practitioners, services, rooms, startsAt] = await Promise.all([
    coming(scope),
    practitionersOf(scope),
    mayOpen ? priceList(scope) : [],
    resourcesOf(scope),
    nextTimeOn(scope, dayIn(scope.timeZone)),
  ]);
  return {
    slug: scope.slug,
    timeZone: scope.timeZone,
    mayOpen,
    sessions,
    practitioners,
    services,
    rooms,
    startsAt,
  };
};

export const handler = define.handlers({
  async GET(ctx) {
    if (!wantsJson(ctx.req)) return page(await ctx.state.act(shown));
    return Response.json(
      await ctx.state.act(async (scope) => ({
        sessions: (await coming(scope)).map((session) => sessionAnswer(scope.timeZone, session)),
      })),
    );
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const session = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => openSession(scope, parsed(NewSession, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${session.id}`, session);
    }, async () => page(await ctx.state.act(shown))),
});

/** Group sessions that are to come, and a new one. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = t("scheduling.sessions");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <div class="split">
        <SessionList t={t} {...data} />
        {data.mayOpen && (
          <LiveForm failed={t("errors.unavailable")}>
            <SessionForm t={t} form={formOf(state)} action={url.pathname} {...data} />
          </LiveForm>
        )}
      </div>
    </Shell>
  );
});
