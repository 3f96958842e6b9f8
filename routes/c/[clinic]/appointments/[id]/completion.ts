import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { conclude, Conclusion } from "@/domain/billing/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    stepped(ctx, (scope, body) => conclude(scope, ctx.params.id, parsed(Conclusion, body, scope))),
});
