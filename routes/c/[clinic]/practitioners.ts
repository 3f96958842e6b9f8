import { define } from "@/core/fresh.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const practitioners = await ctx.state.act(practitionersOf);
    return Response.json({ practitioners: practitioners.map(({ id, name }) => ({ id, name })) });
  },
});
