import { define } from "@/core/fresh.ts";
import { officeClinic } from "@/domain/operations/mod.ts";
import { resume } from "@/domain/tenancy/mod.ts";
import { changed } from "../../(_office)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(ctx, async (scope) => {
      await resume(scope, (await officeClinic(scope, ctx.params.clinic)).id);
    }, `/admin/clinics/${ctx.params.clinic}`),
});
