import { define } from "@/core/fresh.ts";
import { revoke } from "@/domain/tenancy/mod.ts";
import { invitationChanged } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => invitationChanged(ctx, (scope) => revoke(scope, ctx.params.id)),
});
