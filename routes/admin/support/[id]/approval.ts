import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Approval, approveEmergency } from "@/domain/tenancy/mod.ts";
import { grantChanged } from "../../(_office)/grant.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    grantChanged(
      ctx,
      (scope, body) => approveEmergency(scope, ctx.params.id, parsed(Approval, body)),
    ),
});
