import { parsed } from "@/core/contract.ts";
import { bodyOf } from "@/core/body.ts";
import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { NewPick, pick } from "@/domain/patients/mod.ts";

/** Notes whom the member picked, so that they are offered first next time. */
export const handler = define.handlers({
  async POST(ctx) {
    const body = await bodyOf(ctx.req);
    const picked = await ctx.state.act(async (scope) => {
      const picked = parsed(NewPick, body, scope);
      await pick(scope, picked);
      return picked;
    });
    return done(ctx.req, `/c/${ctx.params.clinic}/patients/${picked.patientId}`, picked);
  },
});
