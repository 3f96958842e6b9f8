import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { choosePhoto, Photo, recordOf } from "@/domain/patients/mod.ts";

export const handler = define.handlers({
  /** Shows a patient by a picture of their record, or by none. */
  async POST(ctx) {
    const { id, clinic } = ctx.params;
    const body = await bodyOf(ctx.req);
    const patient = await ctx.state.act(async (scope) => {
      await choosePhoto(scope, id, parsed(Photo, body, scope));
      return await recordOf(scope, id);
    });
    return done(ctx.req, `/c/${clinic}/patients/${id}`, patient);
  },
});
