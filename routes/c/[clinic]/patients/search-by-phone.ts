import { seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { findByPhone } from "@/domain/patients/mod.ts";

/** Whose phone it is, for whoever answers one. A browser is shown the list. */
export const handler = define.handlers({
  async GET(ctx) {
    const phone = ctx.url.searchParams.get("phone")?.slice(0, 40) ?? "";
    const patients = await ctx.state.act((scope) => findByPhone(scope, phone));
    if (!wantsJson(ctx.req)) {
      return seeOther(`/c/${ctx.params.clinic}/patients?q=${encodeURIComponent(phone)}`);
    }
    return Response.json({ patients });
  },
});
