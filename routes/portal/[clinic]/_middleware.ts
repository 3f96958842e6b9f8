import { TurnedAway } from "@/core/door.ts";
import { define } from "@/core/fresh.ts";
import { spokenTo } from "../../(_frame)/spoken_to.ts";

/** Inside a clinic's portal: every transaction begins as whoever acts for its patients; for anybody else there is nothing here. */
export const handler = define.middleware((ctx) => {
  const { state, req, params } = ctx;
  const actor = { ...state.actor(), source: "portal" as const };
  const reading = req.method === "GET" || req.method === "HEAD";
  state.visit = (work) =>
    state.acts.inPortal(actor, params.clinic, (scope) => {
      state.visitor = scope;
      state.t = spokenTo(ctx, scope);
      return work(scope);
    }, { reading }).catch((error) => {
      if (error instanceof TurnedAway) state.visitor = undefined;
      throw error;
    });
  return ctx.next();
});
