import { define } from "@/core/fresh.ts";
import { liftOverride } from "@/domain/tenancy/mod.ts";
import { colleagueChanged } from "../../../../(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => colleagueChanged(ctx, (scope) => liftOverride(scope, ctx.params.id, ctx.params.permission)),
});
