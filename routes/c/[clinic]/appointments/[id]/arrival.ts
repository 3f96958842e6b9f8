import { define } from "@/core/fresh.ts";
import { arrive } from "@/domain/scheduling/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) => stepped(ctx, (scope) => arrive(scope, ctx.params.id)),
});
