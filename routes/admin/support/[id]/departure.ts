import { define } from "@/core/fresh.ts";
import { leaveSupport } from "@/domain/tenancy/mod.ts";
import { grantChanged } from "../../(_office)/grant.ts";

export const handler = define.handlers({
  POST: (ctx) => grantChanged(ctx, (scope) => leaveSupport(scope, ctx.params.id)),
});
