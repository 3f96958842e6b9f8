import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { offerBehind } from "@/domain/scheduling/mod.ts";
import { OfferPage } from "@/components/scheduling/waiting/OfferPage.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { GuestPage } from "../../(_waiting)/GuestPage.tsx";
import { countLink } from "../../(_waiting)/limits.ts";

export const handler = define.handlers({
  async GET(ctx) {
    await countLink(ctx);
    const { acts, requestId } = ctx.state;
    // That the link was opened is noted, so this reading writes.
    const data = await acts.asGuest(requestId, ctx.params.clinic, async (scope) => ({
      offer: await offerBehind(scope, ctx.params.secret),
      clinicName: scope.clinicName,
      timeZone: scope.timeZone,
    }));
    if (!wantsJson(ctx.req)) return page(data, { headers: { "referrer-policy": "no-referrer" } });
    const { offer: { state, startsAt, minutes, until, practitioner, service, place }, timeZone } = data;
    return Response.json({
      state,
      startsAt: rfc3339In(timeZone, startsAt),
      minutes,
      until: rfc3339In(timeZone, until),
      practitioner,
      service,
      place,
    });
  },
});

/** Where the link of an offer leads: when and with whom, and to take it or not; or, kindly, that it is gone. */
export default define.page<typeof handler>(({ data: { offer, clinicName, timeZone }, state, url }) => {
  const { t } = state;
  state.title = `${t("waiting.offerTitle")} · ${clinicName}`;
  return (
    <GuestPage state={state} clinicName={clinicName}>
      <LiveForm failed={t("errors.unavailable")} then={url.pathname}>
        <OfferPage
          t={t}
          form={formOf(state)}
          base={url.pathname}
          clinicName={clinicName}
          timeZone={timeZone}
          offer={offer}
        />
      </LiveForm>
    </GuestPage>
  );
});
