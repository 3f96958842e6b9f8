import { define } from "@/core/fresh.ts";
import { dismiss } from "@/domain/operations/mod.ts";
import { changed } from "../../(_office)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => changed(ctx, (scope) => dismiss(scope, ctx.params.id), "/admin/operators"),
});
