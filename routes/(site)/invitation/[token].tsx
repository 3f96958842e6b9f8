import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import { define, type State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { once } from "@/core/once.ts";
import { Refusal } from "@/core/refusal.ts";
import { accept, invitationBehind, type InvitationSeen } from "@/domain/tenancy/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { InvitationAnswer } from "@/components/tenancy/InvitationAnswer.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import type { TextKey } from "@/texts/mod.ts";
import { arrived } from "../../(_frame)/arrived.ts";
import { formOf } from "../../(_frame)/form.ts";
import { newAccount } from "../../(_frame)/new_account.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const perAddress = { most: 30, seconds: 300 };

/** The invitation behind the link; 410 once it is used, revoked or has run out. */
async function standing({ state, params }: Context<State>): Promise<InvitationSeen> {
  const seen = await state.acts.asAnyone((sql) => invitationBehind({ sql }, params.token));
  if (seen.state !== "open") throw new Refusal(410, `invitation_${seen.state}`);
  return seen;
}

const shown = async (ctx: Context<State>) => {
  const seen = await standing(ctx);
  return { seen, signedInAs: ctx.state.session?.email ?? null };
};

export const handler = define.handlers({
  async GET(ctx) {
    const { acts, address } = ctx.state;
    await countAgainst(acts, `invitation:address:${address}`, { ...perAddress, most: 300 });
    const data = await shown(ctx);
    if (!wantsJson(ctx.req)) return page(data);
    const { email, role, clinicName } = data.seen;
    return Response.json({ email, role, clinicName });
  },

  async POST(ctx) {
    const { acts, session, address } = ctx.state;
    const { token } = ctx.params;
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `invitation:accept:${address}`, perAddress);
      if (session) {
        const { id, slug } = await acts.asSelf(
          ctx.state.actor(),
          (scope) => once(scope, ctx.url.pathname, body, () => accept(scope, token)),
        );
        return created(ctx.req, `/c/${slug}`, { id });
      }
      return await arrived(ctx, await newAccount((await standing(ctx)).email, body), async (scope) => {
        const { id, slug } = await accept(scope, token);
        return created(ctx.req, `/c/${slug}`, { id });
      });
    }, async () => page(await shown(ctx)));
  },
});

/** Where the link of an invitation's mail leads: what it offers, to whom, and the way to accept. */
export default define.page<typeof handler>(({ data: { seen, signedInAs }, state, url }) => {
  const { t } = state;
  state.title = t("tenancy.invitationTitle", { clinic: seen.clinicName });
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <p class="soft">
        {t("tenancy.invitationText", { role: t(`shell.role_${seen.role}` as TextKey) })}
      </p>
      <LiveForm failed={t("errors.unavailable")}>
        <InvitationAnswer
          t={t}
          form={formOf(state)}
          here={url.pathname}
          seen={seen}
          signedInAs={signedInAs}
        />
      </LiveForm>
    </Lobby>
  );
});
