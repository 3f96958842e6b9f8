import { type Context, page } from "fresh";
import { Partial } from "fresh/runtime";
import { wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { availableTimes, calendarOf, publicClinic } from "@/domain/scheduling/mod.ts";
import { nameIn, noteOf } from "@/components/booking/BookableList.tsx";
import { ChooseTime } from "@/components/booking/ChooseTime.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { Steps } from "@/components/ui/Tabs.tsx";
import Again from "@/islands/booking/Again.tsx";
import OwnZone from "@/islands/booking/OwnZone.tsx";
import { slotAnswer } from "../../(_book)/answer.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { daysToAsk, monthOf } from "../../(_book)/month.ts";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { stepsOf } from "../../(_book)/steps.ts";

const load = ({ state, params, url: { searchParams } }: Context<State>, calendarId = params.calendar) =>
  state.book(async (scope) => {
    const clinic = await publicClinic(scope);
    const calendar = await calendarOf(scope, calendarId);
    if (calendar.booking === "off") throw notFound();
    const { timeZone } = scope;
    const asked = searchParams.get("who");
    const who = calendar.choosing && asked && isId(asked) ? asked : undefined;
    const day = searchParams.get("day");
    const days = daysToAsk(timeZone, day, calendar.horizonDays);
    const slots = days ? await availableTimes(scope, { calendarId, practitionerId: who, ...days }) : [];
    return { clinic, calendar, who, slots, month: monthOf(timeZone, day, calendar.horizonDays, slots) };
  });

export const handler = define.handlers({
  async GET(ctx) {
    const found = await load(ctx);
    if (!wantsJson(ctx.req)) return page(found);
    const { clinic: { timeZone }, calendar, slots } = found;
    return Response.json({ timeZone, times: slots.map(slotAnswer(timeZone, calendar.choosing)) });
  },
});

/** The page again, where a time was refused. */
export async function showTimes(ctx: Context<State>, calendarId: string): Promise<Response> {
  const data = await load(ctx, calendarId);
  return await ctx.render(<TimesPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

function TimesPage({ state, url, ...data }: { state: State; url: URL } & Awaited<ReturnType<typeof load>>) {
  const { t, again } = state;
  const { clinic, calendar, who, month } = data;
  const base = `/book/${clinic.slug}`;
  const here = `${base}/calendars/${calendar.id}`;
  const zone = zoneOf(url);
  const yours = zone && zone !== clinic.timeZone ? zone : null;
  state.title = `${t("booking.chooseTime")} · ${clinic.name}`;
  return (
    <form method="post" action={onwards(url, `${base}/holds`)}>
      <BookFrame
        state={state}
        url={url}
        clinic={clinic}
        dock={
          <>
            <span class="grow">
              <b>
                <bdi>{nameIn(calendar, t.locale)}</bdi>
              </b>
              <small>{noteOf(t, calendar)}</small>
            </span>
            <Button type="submit" kind="primary" size="large">
              {t("booking.goOn")}
              <Icon name="arrow-right" flip />
            </Button>
          </>
        }
      >
        <Steps label={t("booking.steps")} steps={stepsOf(t)} current={1} />
        <h1>{t("booking.chooseTime")}</h1>
        {again && <Alert tone="bad" live>{again.problem.title}</Alert>}
        <input type="hidden" name="calendarId" value={calendar.id} />
        {who && <input type="hidden" name="practitionerId" value={who} />}
        <div class="stack" data-gap="6" f-client-nav>
          {calendar.choosing && calendar.practitioners.length > 1 && (
            <div class="row" data-wrap="no" data-align="end">
              <Select
                label={t("booking.withWhom")}
                name="who"
                form="who"
                placeholder={t("booking.anyone")}
                options={calendar.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
                value={who}
              />
              <Button type="submit" form="who">{t("booking.show")}</Button>
            </div>
          )}
          <OwnZone
            asked={zone}
            clinics={clinic.timeZone}
            at={onwards(url, here, { day: month.chosen, who })}
          />
          <Again seconds={30} at={onwards(url, here, { day: month.chosen, who })} />
          <Partial name="times">
            <ChooseTime
              t={t}
              timeZone={clinic.timeZone}
              yours={yours}
              month={month}
              dayHref={(day) => onwards(url, here, { day, who })}
              waitHref={onwards(url, `${base}/waiting`, { calendar: calendar.id })}
            />
          </Partial>
        </div>
      </BookFrame>
    </form>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <>
    <TimesPage state={state} url={url} {...data} />
    <form method="get" id="who">
      {[...url.searchParams].filter(([name]) => name !== "who").map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  </>
));
