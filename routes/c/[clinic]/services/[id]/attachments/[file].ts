import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { AttachmentReaders, showToPatients } from "@/domain/catalog/mod.ts";

/** Says whether patients may download what is attached to the service. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id, file } = ctx.params;
    const body = await bodyOf(ctx.req);
    const said = parsed(AttachmentReaders, body);
    await ctx.state.act((scope) => showToPatients(scope, id, file, said));
    return done(ctx.req, `/c/${clinic}/services/${id}`, { id: file, ...said });
  },
});
