import { page } from "fresh";
import { Partial } from "fresh/runtime";
import { wantsJson } from "@/core/answer.ts";
import { dayInWords } from "@/core/dates.ts";
import { define } from "@/core/fresh.ts";
import { dayAfter, dayIn, isDay } from "@/core/time.ts";
import { agendaOf, stands } from "@/domain/scheduling/mod.ts";
import { alertsAmong, type PatientAlert } from "@/domain/patients/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { AgendaTools } from "@/components/scheduling/AgendaTools.tsx";
import { DayCalendar } from "@/components/scheduling/DayCalendar.tsx";
import { DayFacts } from "@/components/scheduling/DayFacts.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import Live from "@/islands/scheduling/Live.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";
import { appointmentAnswer } from "./(_agenda)/answer.ts";
import { dayOf } from "./(_agenda)/day_of.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const asked = ctx.url.searchParams.get("day");
    const found = await ctx.state.act(async (scope) => {
      const { slug, timeZone, clinicId, liveEpoch, permissions } = scope;
      const day = asked && isDay(asked) ? asked : dayIn(timeZone);
      // The longer answer first, so that it is read while the database works on the other.
      const [appointments, practitioners] = await Promise.all([agendaOf(scope, day), practitionersOf(scope)]);
      const patients = [...new Set(appointments.map(({ patient }) => patient.id))];
      const marked = !wantsJson(ctx.req) && permissions.has("patients.read");
      const alerts = marked ? await alertsAmong(scope, patients) : new Map<string, PatientAlert[]>();
      const topic = `clinic:${clinicId}:${liveEpoch}:appointments.read`;
      return {
        slug,
        timeZone,
        day,
        practitioners,
        appointments,
        alerts,
        topic,
        mayBook: permissions.has("appointments.write"),
      };
    });
    if (!wantsJson(ctx.req)) return page(found);
    const { day, timeZone, practitioners, appointments } = found;
    return Response.json({
      day,
      timeZone,
      practitioners: practitioners.map(({ id, name }) => ({ id, name })),
      appointments: appointments.map((appointment) => appointmentAnswer(timeZone, appointment)),
    });
  },
});

/** A day at the clinic. It follows what others do, without losing its place. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { slug, timeZone, day, practitioners, appointments, alerts, topic, mayBook } = data;
  const now = new Date();
  const title = dayInWords(t.locale, "day", day);
  const view = dayOf({
    slug,
    timeZone,
    day,
    practitioners,
    appointments,
    alerts,
    unassigned: t("scheduling.unassigned"),
    now,
  });
  const book = `/c/${slug}/appointments/new?day=${day}`;
  state.title = title;
  return (
    <Shell
      {...frameOf(state, url)}
      title={title}
      subtitle={
        <Partial name="booked">
          {t("scheduling.booked", { count: appointments.filter(({ status }) => stands(status)).length })}
        </Partial>
      }
      bleed
      actions={
        <AgendaTools
          t={t}
          base={`/c/${slug}/agenda`}
          day={day}
          today={dayIn(timeZone, now)}
          before={dayAfter(day, -1)}
          after={dayAfter(day, 1)}
          book={mayBook ? book : undefined}
        />
      }
      rail={
        <Partial name="facts">
          <DayFacts t={t} slug={slug} timeZone={timeZone} appointments={appointments} />
        </Partial>
      }
    >
      <div class="fill" f-client-nav>
        <Live topic={topic} events="appointment." again={url.pathname + url.search} />
        <Partial name="agenda">
          {appointments.length === 0
            ? (
              <Empty
                icon={<Icon name="calendar" />}
                title={t("scheduling.freeDay")}
                action={mayBook && <Button href={book} kind="primary">{t("scheduling.new")}</Button>}
              >
                {t("scheduling.freeDayText", { day: title })}
              </Empty>
            )
            : <DayCalendar t={t} label={title} day={view} />}
        </Partial>
      </div>
    </Shell>
  );
});
