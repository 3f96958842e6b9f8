import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { cancel, Reason } from "@/domain/scheduling/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) => stepped(ctx, (scope, body) => cancel(scope, ctx.params.id, parsed(Reason, body, scope))),
});
