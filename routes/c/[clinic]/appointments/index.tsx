import { page } from "fresh";
import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { bookVisits, NewVisits } from "@/domain/scheduling/mod.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import NewAppointmentPage, { bookingChoices } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return ctx.redirect(await ctx.state.act(({ slug }) => Promise.resolve(`/c/${slug}/agenda`)), 303);
  },

  async POST(ctx) {
    const { act } = ctx.state;
    return await submitted(ctx, async (body) => {
      const booked = await act((scope) =>
        once(scope, ctx.url.pathname, body, () => bookVisits(scope, parsed(NewVisits, body, scope)))
      );
      return created(ctx.req, `${ctx.url.pathname}/${booked.id}`, booked);
    }, async () => page(await act((scope) => bookingChoices(scope, ctx.url.searchParams))));
  },
});

/** A refused booking shows its form again. */
export default NewAppointmentPage;
