import { define } from "@/core/fresh.ts";
import { TurnedAway } from "@/core/door.ts";
import { spokenTo } from "../(_frame)/spoken_to.ts";

/** The office: every transaction begins as the operator who is signed in; for anybody else there is nothing here. */
export const handler = define.middleware((ctx) => {
  const { state, req } = ctx;
  const actor = state.actor();
  const reading = req.method === "GET" || req.method === "HEAD";
  state.office = (work) =>
    state.acts.asOperator(actor, (scope) => {
      state.operator = scope;
      state.t = spokenTo(ctx, scope);
      return work(scope);
    }, { reading }).catch((error) => {
      if (error instanceof TurnedAway) state.operator = undefined;
      throw error;
    });
  return ctx.next();
});
