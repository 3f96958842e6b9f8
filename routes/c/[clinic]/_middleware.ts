import { wantsJson } from "@/core/answer.ts";
import { TurnedAway } from "@/core/door.ts";
import { define } from "@/core/fresh.ts";
import { requestsWaiting } from "@/domain/scheduling/mod.ts";
import { memberClinicsOf, noteSupportRead, supportNow } from "@/domain/tenancy/mod.ts";
import { spokenTo } from "../../(_frame)/spoken_to.ts";
import { orWithheld } from "../../(_frame)/withheld.ts";

/**
 * Inside a clinic: every transaction begins as the member who is signed in; for anybody else there is nothing here. What
 * somebody in for support is answered, the clinic has been told of: where that fails, they are answered nothing.
 */
export const handler = define.middleware(async (ctx) => {
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
      const [answer, names, support, requests] = await Promise.all([
        answering,
        shown ? memberClinicsOf(scope) : undefined,
        shown && scope.permissions.has("support.decide") ? supportNow(scope) : undefined,
        shown && scope.permissions.has("appointments.write") ? requestsWaiting(scope) : undefined,
      ]);
      state.clinics = names;
      state.supportNow = support;
      state.requestsWaiting = requests;
      return answer;
    }, { reading: reading && !noting }).catch(async (error) => {
      if (error instanceof TurnedAway) state.member = undefined;
      throw await orWithheld(
        error,
        (work) => state.acts.inClinic(actor, params.clinic, work, { reading: true }),
      );
    });
  try {
    return await ctx.next();
  } finally {
    // A refusal tells something too. Thrown from here, a failure takes the place of whatever was answered.
    if (state.member?.support) {
      const asked = { method: req.method, route: ctx.route ?? "none", subjectId: params.id };
      await state.acts.inClinic(actor, params.clinic, (scope) => noteSupportRead(scope, asked));
    }
  }
});
