import { page } from "fresh";
import { Partial } from "fresh/runtime";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { dayIn, isDay } from "@/core/time.ts";
import { agendaOf, type Look, stands } from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { Narrowing } from "@/components/scheduling/calendar/Narrowing.tsx";
import { Tools } from "@/components/scheduling/calendar/Tools.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { PreviewDialog } from "@/components/scheduling/calendar/PreviewDialog.tsx";
import { calendarTexts } from "@/components/scheduling/calendar/texts.ts";
import Calendar from "@/islands/scheduling/Calendar.tsx";
import AsTyped from "@/islands/ui/AsTyped.tsx";
import { frameOf } from "../../(_frame)/frame.tsx";
import { appointmentAnswer } from "./(_agenda)/answer.ts";
import { calendarOf } from "./(_agenda)/calendar_of.ts";
import { Drawn, titleOf } from "./(_agenda)/Drawn.tsx";
import { Overview } from "./(_agenda)/Overview.tsx";
import { placeOf, stepFrom } from "./(_agenda)/place.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const asked = ctx.url.searchParams;
    if (!wantsJson(ctx.req)) return page(await ctx.state.act((scope) => calendarOf(scope, asked)));
    return await ctx.state.act(async (scope) => {
      const named = asked.get("day");
      const day = named && isDay(named) ? named : dayIn(scope.timeZone);
      // The longer answer first, so that it is read while the database works on the other.
      const [appointments, practitioners] = await Promise.all([agendaOf(scope, day), practitionersOf(scope)]);
      return Response.json({
        day,
        timeZone: scope.timeZone,
        practitioners: practitioners.map(({ id, name }) => ({ id, name })),
        appointments: appointments.map((appointment) => appointmentAnswer(scope.timeZone, appointment)),
      });
    });
  },
});

/** The clinic's calendar, as its address says or as one left it. It follows what others do, without losing its place. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { slug, timeZone, day, look, search, visits, month } = data;
  const now = new Date();
  const today = dayIn(timeZone, now);
  const title = titleOf(data, t);
  const base = `/c/${slug}/agenda`;
  const place = (look: Look, day?: string) => placeOf(slug, look, day, search);
  const book = data.mayBook ? `/c/${slug}/appointments/new?day=${day}` : undefined;
  const count = look.view === "month"
    ? month.filter(({ day: one }) => one.slice(0, 7) === day.slice(0, 7)).reduce(
      (sum, { count }) => sum + count,
      0,
    )
    : visits.filter(({ status }) => stands(status)).length;
  state.title = title;
  return (
    <Shell
      {...frameOf(state, url)}
      title={title}
      subtitle={<Partial name="booked">{t("scheduling.booked", { count })}</Partial>}
      bleed
      actions={
        <Tools
          t={t}
          look={look}
          place={place}
          day={day}
          isToday={day === today}
          before={stepFrom(look, day, -1)}
          after={stepFrom(look, day, 1)}
          book={book}
        />
      }
      rail={look.rail && (
        <Partial name="facts">
          <Overview t={t} calendar={data} today={today} place={place} />
        </Partial>
      )}
    >
      <div class="calendar-page">
        <Narrowing
          t={t}
          look={look}
          place={place}
          base={base}
          day={day}
          search={search}
          colourBy={data.settings.colourBy}
          practitioners={data.practitioners}
          choices={data.choices}
          block={data.mayBlock ? `/c/${slug}/absences?from=${day}T12:00&until=${day}T13:00` : undefined}
          asTyped={(form) => (
            <div f-client-nav>
              <AsTyped>{form}</AsTyped>
            </div>
          )}
        />
        <div f-client-nav>
          <Calendar
            base={`/c/${slug}`}
            topic={data.topic}
            again={url.pathname + url.search}
            toKeep={data.toKeep}
            snap={data.settings.snapMinutes}
            timeFormat={data.settings.timeFormat}
            mayMove={data.mayBook}
            hoverCard={data.settings.hoverCard}
            clickToBook={data.settings.clickToBook && data.mayBook}
            texts={calendarTexts(t)}
          />
        </div>
        <Partial name="agenda">
          <Drawn t={t} calendar={data} title={title} now={now} book={book} />
        </Partial>
        <PreviewDialog t={t} />
      </div>
    </Shell>
  );
});
