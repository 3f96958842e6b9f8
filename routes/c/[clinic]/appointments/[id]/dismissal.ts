import { define } from "@/core/fresh.ts";
import { dismiss } from "@/domain/scheduling/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) => stepped(ctx, (scope) => dismiss(scope, ctx.params.id)),
});
