import { seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { find, picksOf } from "@/domain/patients/mod.ts";

/** Who is meant, for pickers: whom the member picked lately before anything is typed. A browser is shown the list. */
export const handler = define.handlers({
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const asked = searchParams.get("q")?.trim() ?? "";
    const most = limitOf(searchParams.get("limit"));
    const patients = await ctx.state.act((scope) =>
      asked ? find(scope, asked, most) : picksOf(scope, Math.min(most, 8))
    );
    if (!wantsJson(ctx.req)) {
      return seeOther(`/c/${ctx.params.clinic}/patients?q=${encodeURIComponent(asked)}`);
    }
    return Response.json({ patients });
  },
});

/** How many were asked for: 20 where it is no number, 50 at most. */
function limitOf(asked: string | null): number {
  const limit = Number(asked);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 50) : 20;
}
