import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { LetGo, letGo } from "@/domain/tenancy/mod.ts";
import { submitted } from "../../../../../(_frame)/submitted.ts";
import { withVersion } from "../../../(_catalog)/with_version.ts";
import { showPractitioner } from "./index.tsx";

/** Takes a practitioner off the clinic's list. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    return await submitted(ctx, async (body) => {
      await ctx.state.act((scope) => letGo(scope, id, parsed(LetGo, withVersion(ctx.req, body), scope)));
      return done(ctx.req, `/c/${clinic}/settings/practitioners`, { id });
    }, () => showPractitioner(ctx));
  },
});
