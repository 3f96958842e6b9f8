import { z } from "zod";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { rfc3339In } from "@/core/time.ts";
import { ChosenTime, GuestDetails, holdTime, sayWho, visitorOf } from "@/domain/scheduling/mod.ts";
import { countCode, countHere } from "../../../../book/[clinic]/(_book)/pace.ts";
import { atClinic, WhichClinic } from "../(_public)/at_clinic.ts";

/** A time and who wants it. */
export const NewBooking = z.object({ ...WhichClinic.shape, ...ChosenTime.shape, ...GuestDetails.shape });

/** Holds a time for somebody and mails them a code, with which it is confirmed. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state, req } = ctx;
    const said = parsed(NewBooking, await bodyOf(req));
    const { clinic } = said;
    await countHere(ctx, "holds", clinic);
    await countCode(ctx, said.email, clinic);
    const { secret, until } = await atClinic(ctx, clinic, async (scope) => {
      const holder = { visitor: visitorOf(state.address), locale: state.t.locale };
      const { secret, until } = await holdTime(scope, said, holder);
      await sayWho(scope, secret, said);
      return { secret, until: rfc3339In(scope.timeZone, until) };
    });
    const location = `/book/${clinic}/holds/${secret}/confirmation`;
    return Response.json({ id: secret, until }, { status: 201, headers: { location } });
  },
});
