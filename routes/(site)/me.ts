import { define } from "@/core/fresh.ts";
import { profileOf } from "@/domain/identity/mod.ts";
import { careClinicsOf, workplacesOf } from "@/domain/tenancy/mod.ts";

/** Who is signed in, where they work and what they may do there. */
export const handler = define.handlers({
  async GET(ctx) {
    return await ctx.state.acts.asSelf(ctx.state.actor(), async (scope) => {
      const [user, clinics, care] = await Promise.all([
        profileOf(scope),
        workplacesOf(scope),
        careClinicsOf(scope),
      ]);
      return Response.json({ user, clinics, care });
    });
  },
});
