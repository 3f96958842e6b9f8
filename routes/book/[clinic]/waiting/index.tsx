import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { AskedToWait, askToWait, waitableOf } from "@/domain/scheduling/mod.ts";
import { JoinForm } from "@/components/scheduling/waiting/JoinForm.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { GuestPage } from "../(_waiting)/GuestPage.tsx";
import { countAsking, countLink } from "../(_waiting)/limits.ts";

const shown = async (scope: Scope, calendarId: string | null) => ({
  ...await waitableOf(scope, calendarId),
  clinicName: scope.clinicName,
  today: dayIn(scope.timeZone),
});

export const handler = define.handlers({
  async GET(ctx) {
    await countLink(ctx);
    const calendar = ctx.url.searchParams.get("calendar");
    const data = await ctx.state.book((scope) => shown(scope, calendar));
    const asked = ctx.url.searchParams.has("asked");
    if (!wantsJson(ctx.req)) return page({ ...data, asked });
    return Response.json({ services: data.services, practitioners: data.practitioners });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { email, website } = body.fields;
      await countAsking(ctx, String(email ?? ""));
      // What no person sees, no person fills in; whoever does is answered like everybody else.
      if (!website) {
        const { locale } = ctx.state.t;
        await ctx.state.book((scope) => askToWait(scope, parsed(AskedToWait, body, scope), locale));
      }
      return created(ctx.req, `${ctx.url.pathname}?asked`, { asked: true });
    }, async () => page({ ...await ctx.state.book((scope) => shown(scope, null)), asked: false })),
});

/** Where anybody asks to be told of a gap, and is told to look into their mail. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = `${t("waiting.joinTitle")} · ${data.clinicName}`;
  return (
    <GuestPage state={state} clinicName={data.clinicName}>
      <h1>{t(data.asked ? "waiting.lookAtMail" : "waiting.joinTitle")}</h1>
      <p class="soft">{t(data.asked ? "waiting.lookAtMailText" : "waiting.joinText")}</p>
      {!data.asked && (
        <LiveForm failed={t("errors.unavailable")}>
          <JoinForm t={t} form={formOf(state)} action={url.pathname} {...data} />
        </LiveForm>
      )}
    </GuestPage>
  );
});
