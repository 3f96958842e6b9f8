import { define } from "@/core/fresh.ts";
import { refuseSupport } from "@/domain/tenancy/mod.ts";
import { decided } from "../(_support)/decided.ts";

export const handler = define.handlers({
  POST: (ctx) => decided(ctx, refuseSupport),
});
