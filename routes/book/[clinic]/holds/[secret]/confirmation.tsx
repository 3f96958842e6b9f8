import { type Context, page } from "fresh";
import { z } from "zod";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { bookingBy, calendarOf, claimByCode, holds, publicClinic } from "@/domain/scheduling/mod.ts";
import { CodeForm } from "@/components/booking/CodeForm.tsx";
import { HeldTime } from "@/components/booking/HeldTime.tsx";
import { RanOut } from "@/components/booking/RanOut.tsx";
import { Steps } from "@/components/ui/Tabs.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { bookingAnswer } from "../../(_book)/answer.ts";
import { BookFrame } from "../../(_book)/BookFrame.tsx";
import { HeldFor } from "../../(_book)/HeldFor.tsx";
import { onwards, zoneOf } from "../../(_book)/onwards.ts";
import { countTry, opening } from "../../(_book)/pace.ts";
import { stepsOf } from "../../(_book)/steps.ts";

export const SaidCode = z.object({ code: z.string().trim().min(1).max(20) });

const load = (ctx: Context<State>) =>
  opening(ctx, () =>
    ctx.state.book(async (scope) => {
      const clinic = await publicClinic(scope);
      const booking = await bookingBy(scope, ctx.params.secret);
      const calendar = await calendarOf(scope, booking.visit.calendarId!);
      return { clinic, booking, asks: calendar.booking === "request" };
    }));

export const handler = define.handlers({
  async GET(ctx) {
    const found = await load(ctx);
    if (wantsJson(ctx.req)) return Response.json(bookingAnswer(found.clinic, found.booking));
    return page(found, { status: holds(found.booking) ? 200 : 410 });
  },

  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await load(ctx);
    await countTry(ctx, secret);
    return await submitted(ctx, async (body) => {
      const { code } = parsed(SaidCode, body);
      const { id, status, link } = await ctx.state.book((scope) => claimByCode(scope, secret, code));
      return created(ctx.req, onwards(ctx.url, `/book/${clinic}/visits/${link}`, { new: "1" }), {
        id,
        status,
      });
    }, async () => page(await load(ctx)));
  },
});

/** Where the six digits of the mail are written. */
export default define.page<typeof handler>(({ data: { clinic, booking, asks }, state, url, params }) => {
  const { t } = state;
  const base = `/book/${clinic.slug}`;
  const here = `${base}/holds/${params.secret}`;
  state.title = `${t("booking.codeTitle")} · ${clinic.name}`;
  return (
    <BookFrame state={state} url={url} clinic={clinic}>
      {holds(booking)
        ? (
          <>
            <Steps label={t("booking.steps")} steps={stepsOf(t)} current={2} />
            <h1>{t("booking.codeTitle")}</h1>
            <CodeForm
              t={t}
              form={formOf(state)}
              asks={asks}
              email={booking.email}
              action={onwards(url, `${here}/confirmation`)}
              back={onwards(url, here)}
            />
            <HeldTime
              t={t}
              timeZone={clinic.timeZone}
              yours={zoneOf(url)}
              booking={booking}
              actionOf={(deed) => onwards(url, `${here}/${deed}`)}
              clock={<HeldFor t={t} timeZone={clinic.timeZone} booking={booking} />}
            />
          </>
        )
        : <RanOut t={t} again={onwards(url, `${base}/calendars/${booking.visit.calendarId}`)} />}
    </BookFrame>
  );
});
