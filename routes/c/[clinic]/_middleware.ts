import { wantsJson } from "@/core/answer.ts";
import { TurnedAway } from "@/core/door.ts";
import { define } from "@/core/fresh.ts";
import { memberClinicsOf } from "@/domain/tenancy/mod.ts";
import { spokenTo } from "../../(_frame)/spoken_to.ts";
import { orWithheld } from "../../(_frame)/withheld.ts";

/** Inside a clinic: every transaction begins as the member who is signed in; for anybody else there is nothing here. */
export const handler = define.middleware((ctx) => {
  const { state, req, params } = ctx;
  const actor = state.actor();
  const reading = req.method === "GET" || req.method === "HEAD";
  const shown = reading && !wantsJson(req);
  state.act = (work, { noting = false } = {}) =>
    state.acts.inClinic(actor, params.clinic, async (scope) => {
      state.member = scope;
      state.t = spokenTo(ctx, scope);
      const answering = work(scope);
      // The frame of a page names the member's other clinics; asked in the same flight, after the page's own questions.
      const [answer, names] = await Promise.all([answering, shown ? memberClinicsOf(scope) : undefined]);
      state.clinics = names;
      return answer;
    }, { reading: reading && !noting }).catch(async (error) => {
      if (error instanceof TurnedAway) state.member = undefined;
      throw await orWithheld(
        error,
        (work) => state.acts.inClinic(actor, params.clinic, work, { reading: true }),
      );
    });
  return ctx.next();
});
