import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { handOver, NewOwner } from "@/domain/tenancy/mod.ts";
import { changed } from "./(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => handOver(scope, parsed(NewOwner, body, scope)),
      `/c/${ctx.params.clinic}/settings`,
    ),
});
