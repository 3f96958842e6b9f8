import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { ChosenTime, holdTime, visitorOf } from "@/domain/scheduling/mod.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { showTimes } from "../calendars/[calendar]/index.tsx";
import { onwards } from "../(_book)/onwards.ts";
import { countHere } from "../(_book)/pace.ts";

/** Holds a time for whoever chose it. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state, params } = ctx;
    await countHere(ctx, "holds");
    let calendarId = "";
    return await submitted(ctx, async (body) => {
      calendarId = String(body.fields.calendarId ?? "");
      const { secret, until, timeZone } = await state.book(async (scope) => {
        const chosen = parsed(ChosenTime, body, scope);
        const held = await holdTime(scope, chosen, {
          visitor: visitorOf(state.address),
          locale: state.t.locale,
        });
        return { ...held, timeZone: scope.timeZone };
      });
      const at = `/book/${params.clinic}/holds/${secret}`;
      const zone = String(body.fields.zone ?? "");
      return created(ctx.req, onwards(ctx.url, at, { zone }), {
        id: secret,
        until: rfc3339In(timeZone, until),
      });
    }, () => showTimes(ctx, calendarId));
  },
});
