import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { dateIn } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { dayIn } from "@/core/time.ts";
import { picksOf } from "@/domain/patients/mod.ts";
import { seatsOf, sessionOf } from "@/domain/scheduling/mod.ts";
import { SeatForm } from "@/components/scheduling/sessions/SeatForm.tsx";
import { SeatList } from "@/components/scheduling/sessions/SeatList.tsx";
import { SessionFacts } from "@/components/scheduling/sessions/SessionFacts.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { sessionAnswer } from "../../(_sessions)/answer.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.act(async (scope) => {
      const session = await sessionOf(scope, ctx.params.id);
      const mayWrite = scope.permissions.has("appointments.write") && !session.cancelledAt;
      const [seats, picks] = await Promise.all([seatsOf(scope, session.id), mayWrite ? picksOf(scope) : []]);
      return { slug: scope.slug, timeZone: scope.timeZone, session, seats, picks, mayWrite };
    });
    return wantsJson(ctx.req)
      ? Response.json({ ...sessionAnswer(found.timeZone, found.session), visits: found.seats })
      : page(found);
  },
});

/** One session: who sits in it, and one more. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { slug, timeZone, session, seats, picks, mayWrite } = data;
  state.title = session.name;
  const full = session.taken >= session.seats;
  return (
    <Shell
      {...frameOf(state, url)}
      title={session.name}
      subtitle={dateIn(t.locale, "moment", session.startsAt, timeZone)}
      actions={
        <a
          class="button"
          data-kind="quiet"
          href={`/c/${slug}/agenda?day=${dayIn(timeZone, session.startsAt)}`}
        >
          {t("scheduling.backToDay")}
        </a>
      }
    >
      <div class="split">
        <div class="stack">
          <SeatList t={t} slug={slug} seats={seats} />
          {mayWrite && (
            <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
              <SeatForm
                t={t}
                form={formOf(state)}
                slug={slug}
                base={url.pathname}
                picks={picks}
                full={full}
              />
            </LiveForm>
          )}
        </div>
        <SessionFacts t={t} timeZone={timeZone} session={session} />
      </div>
    </Shell>
  );
});
