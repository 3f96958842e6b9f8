import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { keep } from "@/domain/files/mod.ts";
import { attach, Attachment } from "@/domain/patients/mod.ts";
import { incoming } from "./(_files)/incoming.ts";

export const handler = define.handlers({
  /** Takes one file, which flows by into Storage; with `patientId` it goes into that record. */
  async POST(ctx) {
    const { act } = ctx.state;
    await act((scope) => Promise.resolve(allow(scope, "files.write")));
    const { fields, ...file } = await incoming(ctx.req, ctx.url);
    const { slug, currency } = ctx.state.member!;
    const into = fields.patientId ? parsed(Attachment, { kind: "form", fields }, { currency }) : undefined;
    const id = await keep(act, file, async (scope, id) => {
      if (into) await attach(scope, id, into);
    });
    const shown = into ? `/c/${slug}/patients/${into.patientId}/files` : `/c/${slug}/files/${id}`;
    return created(ctx.req, shown, { id });
  },
});
