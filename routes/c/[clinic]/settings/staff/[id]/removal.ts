import { define } from "@/core/fresh.ts";
import { remove } from "@/domain/tenancy/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(ctx, (scope) => remove(scope, ctx.params.id), `/c/${ctx.params.clinic}/settings/staff`),
});
