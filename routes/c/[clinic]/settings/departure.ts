import { define } from "@/core/fresh.ts";
import { leave } from "@/domain/tenancy/mod.ts";
import { changed } from "./(_staff)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) => changed(ctx, leave, "/"),
});
