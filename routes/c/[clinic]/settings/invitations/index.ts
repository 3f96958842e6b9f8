import { created, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { invitationsOf, invite, NewInvitation } from "@/domain/tenancy/mod.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { invitationAnswer } from "../(_staff)/answer.ts";
import { showNewInvitation } from "./new.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const invitations = await ctx.state.act(async (scope) =>
      (await invitationsOf(scope)).map((invitation) => invitationAnswer(scope.timeZone, invitation))
    );
    return wantsJson(ctx.req)
      ? Response.json({ invitations })
      : ctx.redirect(`/c/${ctx.params.clinic}/settings/staff`, 303);
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => invite(scope, parsed(NewInvitation, body, scope)))
      );
      return created(ctx.req, `/c/${ctx.params.clinic}/settings/staff`, answer);
    }, () => showNewInvitation(ctx));
  },
});
