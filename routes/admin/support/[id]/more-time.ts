import { define } from "@/core/fresh.ts";
import { askForMoreTime } from "@/domain/tenancy/mod.ts";
import { grantChanged } from "../../(_office)/grant.ts";

export const handler = define.handlers({
  POST: (ctx) => grantChanged(ctx, (scope) => askForMoreTime(scope, ctx.params.id)),
});
