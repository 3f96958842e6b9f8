import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Switch, switchModule } from "@/domain/tenancy/mod.ts";
import { changed } from "../(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => switchModule(scope, ctx.params.module, parsed(Switch, body, scope)),
      `/c/${ctx.params.clinic}/settings/modules`,
    ),
});
