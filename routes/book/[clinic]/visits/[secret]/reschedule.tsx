import { type Context, page } from "fresh";
import { Partial } from "fresh/runtime";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { dayInWords } from "@/core/dates.ts";
import { define, type State } from "@/core/fresh.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import {
  calendarOf,
  GuestMove,
  moveByLink,
  publicClinic,
  timesToMoveTo,
  visitBy,
} from "@/domain/scheduling/mod.ts";
import { ChooseTime } from "@/components/booking/ChooseTime.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import Again from "@/islands/booking/Again.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { slotAnswer } from "../../(_book)/answer.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { daysToAsk, monthOf } from "../../(_book)/month.ts";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { countHere, opening } from "../../(_book)/pace.ts";

const load = (ctx: Context<State>) =>
  opening(ctx, () =>
    ctx.state.book(async (scope) => {
      const clinic = await publicClinic(scope);
      const { visit } = await visitBy(scope, ctx.params.secret);
      const { horizonDays } = await calendarOf(scope, visit.calendarId ?? "");
      const { timeZone } = scope;
      const day = ctx.url.searchParams.get("day") ?? dayIn(timeZone, visit.startsAt);
      const days = daysToAsk(timeZone, day, horizonDays);
      const slots = days ? await timesToMoveTo(scope, ctx.params.secret, days.day, days.days) : [];
      return { clinic, visit, slots, month: monthOf(timeZone, day, horizonDays, slots) };
    }));

export const handler = define.handlers({
  async GET(ctx) {
    const found = await load(ctx);
    if (!wantsJson(ctx.req)) return page(found);
    const { clinic: { timeZone }, slots } = found;
    return Response.json({ timeZone, times: slots.map(slotAnswer(timeZone, false)) });
  },

  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await countHere(ctx, "answers");
    return await submitted(ctx, async (body) => {
      const move = parsed(GuestMove, body);
      await opening(ctx, () => ctx.state.book((scope) => moveByLink(scope, secret, move)));
      return done(ctx.req, onwards(ctx.url, `/book/${clinic}/visits/${secret}`), { ok: true });
    }, async () => page(await load(ctx)));
  },
});

/** Another time for a visit that was booked. */
export default define.page<typeof handler>(({ data: { clinic, visit, month }, state, url, params }) => {
  const { t, again } = state;
  const { timeZone } = clinic;
  const visitPath = `/book/${clinic.slug}/visits/${params.secret}`;
  const here = `${visitPath}/reschedule`;
  const zone = zoneOf(url);
  const now = `${dayInWords(t.locale, "day", dayIn(timeZone, visit.startsAt))}, ${
    clockIn(timeZone, visit.startsAt)
  }`;
  state.title = `${t("booking.moveTitle")} · ${clinic.name}`;
  return (
    <form method="post" action={onwards(url, here)}>
      <BookFrame
        state={state}
        url={url}
        clinic={clinic}
        dock={
          <>
            <span class="grow">
              <Button href={onwards(url, visitPath)} kind="quiet">{t("booking.keep")}</Button>
            </span>
            <Button type="submit" kind="primary" size="large">{t("booking.moveNow")}</Button>
          </>
        }
      >
        <div class="stack" data-gap="1">
          <h1>{t("booking.moveTitle")}</h1>
          <p class="soft">{t("booking.moveText", { time: now })}</p>
        </div>
        {again && <Alert tone="bad" live>{again.problem.title}</Alert>}
        <div f-client-nav>
          <Again seconds={30} at={onwards(url, here, { day: month.chosen })} />
          <Partial name="times">
            <ChooseTime
              t={t}
              timeZone={timeZone}
              yours={zone && zone !== timeZone ? zone : null}
              month={month}
              dayHref={(day) => onwards(url, here, { day })}
            />
          </Partial>
        </div>
      </BookFrame>
    </form>
  );
});
