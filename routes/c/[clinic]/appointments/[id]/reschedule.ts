import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { MoveSeveral, moveSeveral } from "@/domain/scheduling/mod.ts";
import { stepped } from "../../(_agenda)/stepped.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    stepped(ctx, (scope, body) => moveSeveral(scope, ctx.params.id, parsed(MoveSeveral, body, scope))),
});
