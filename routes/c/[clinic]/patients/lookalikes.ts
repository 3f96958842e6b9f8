import { define } from "@/core/fresh.ts";
import { Described, lookalikesOf } from "@/domain/patients/mod.ts";

/** Who of the clinic's patients may be the person described. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const described = Described.parse(Object.fromEntries(url.searchParams));
    return Response.json({ lookalikes: await state.act((scope) => lookalikesOf(scope, described)) });
  },
});
