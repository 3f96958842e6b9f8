import { created } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { addPractitioner, NewPractitioner, practitionersOf } from "@/domain/tenancy/mod.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const practitioners = await ctx.state.act(practitionersOf);
    return Response.json({ practitioners: practitioners.map(({ id, name }) => ({ id, name })) });
  },

  async POST(ctx) {
    const body = await bodyOf(ctx.req);
    const answer = await ctx.state.act((scope) =>
      once(scope, ctx.url.pathname, body, () => addPractitioner(scope, parsed(NewPractitioner, body, scope)))
    );
    return created(ctx.req, `/c/${ctx.params.clinic}/settings/practitioners/${answer.id}`, answer);
  },
});
