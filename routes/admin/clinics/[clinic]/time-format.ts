import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { officeClinic } from "@/domain/operations/mod.ts";
import { PlatformFormat, setPlatformFormat } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_office)/changed.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(ctx, async (scope, body) => {
      const { id } = await officeClinic(scope, ctx.params.clinic);
      await setPlatformFormat(scope, id, parsed(PlatformFormat, body));
    }, `/admin/clinics/${ctx.params.clinic}`),
});
