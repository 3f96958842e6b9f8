import { define } from "@/core/fresh.ts";
import { reopen } from "@/domain/tenancy/mod.ts";
import { colleagueChanged } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => colleagueChanged(ctx, (scope) => reopen(scope, ctx.params.id)),
});
