import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { bookingBy, GuestDetails, holds, publicClinic, sayWho } from "@/domain/scheduling/mod.ts";
import { GuestForm } from "@/components/booking/GuestForm.tsx";
import { HeldTime } from "@/components/booking/HeldTime.tsx";
import { RanOut } from "@/components/booking/RanOut.tsx";
import { Steps } from "@/components/ui/Tabs.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { bookingAnswer } from "../../(_book)/answer.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { HeldFor } from "../../(_book)/HeldFor.tsx";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { countCode, opening } from "../../(_book)/pace.ts";
import { stepsOf } from "../../(_book)/steps.ts";

const load = (ctx: Context<State>) =>
  opening(ctx, () =>
    ctx.state.book(async (scope) => ({
      clinic: await publicClinic(scope),
      booking: await bookingBy(scope, ctx.params.secret),
    })));

export const handler = define.handlers({
  async GET(ctx) {
    const found = await load(ctx);
    if (wantsJson(ctx.req)) return Response.json(bookingAnswer(found.clinic, found.booking));
    return page(found, { status: holds(found.booking) ? 200 : 410 });
  },

  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await load(ctx);
    return await submitted(ctx, async (body) => {
      const said = parsed(GuestDetails, body);
      await countCode(ctx, said.email);
      await ctx.state.book((scope) => sayWho(scope, secret, said));
      return done(ctx.req, onwards(ctx.url, `/book/${clinic}/holds/${secret}/confirmation`), { ok: true });
    }, async () => page(await load(ctx)));
  },
});

/** Who is coming: asked while the time is held. */
export default define.page<typeof handler>(({ data: { clinic, booking }, state, url, params }) => {
  const { t } = state;
  const base = `/book/${clinic.slug}`;
  const here = `${base}/holds/${params.secret}`;
  const again = onwards(
    url,
    booking.visit.calendarId ? `${base}/calendars/${booking.visit.calendarId}` : base,
  );
  state.title = `${t("booking.you")} · ${clinic.name}`;
  if (!holds(booking)) {
    return (
      <BookFrame state={state} url={url} clinic={clinic}>
        <RanOut t={t} again={again} />
      </BookFrame>
    );
  }
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      <Steps label={t("booking.steps")} steps={stepsOf(t)} current={2} />
      <h1>{t("booking.you")}</h1>
      <HeldTime
        t={t}
        timeZone={clinic.timeZone}
        yours={zoneOf(url)}
        booking={booking}
        actionOf={(deed) => onwards(url, `${here}/${deed}`)}
        clock={<HeldFor t={t} timeZone={clinic.timeZone} booking={booking} />}
      />
      <GuestForm t={t} form={formOf(state)} action={onwards(url, here)} booking={booking} />
    </BookFrame>
  );
});
