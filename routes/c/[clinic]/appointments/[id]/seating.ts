import { define } from "@/core/fresh.ts";
import { seat } from "@/domain/scheduling/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) => stepped(ctx, (scope) => seat(scope, ctx.params.id)),
});
