import { created } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { allow } from "@/core/scope.ts";
import { keep } from "@/domain/files/mod.ts";
import { belonging } from "./(_files)/belonging.ts";
import { incoming } from "./(_files)/incoming.ts";

export const handler = define.handlers({
  /** Takes one file, which flows by into Storage; with `patientId` it goes into that record, with `serviceId` it is attached to that service. */
  async POST(ctx) {
    const { act } = ctx.state;
    await act((scope) => Promise.resolve(allow(scope, "files.write")));
    const { fields, ...file } = await incoming(ctx.req, ctx.url);
    const { slug } = ctx.state.member!;
    const into = belonging(fields, ctx.state.member!);
    const id = await keep(act, file, into.take);
    return created(ctx.req, into.shownAt ?? `/c/${slug}/files/${id}`, { id });
  },
});
