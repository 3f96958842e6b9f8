import { type Context, page } from "fresh";
import { done, wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { once } from "@/core/once.ts";
import { Refusal } from "@/core/refusal.ts";
import {
  acceptPortal,
  PortalAcceptance,
  portalInvitationBehind,
  type PortalInvitationSeen,
  refuseUnfit,
} from "@/domain/patients/mod.ts";
import { PatientLacks } from "@/components/patients/PatientLacks.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { InvitationAnswer } from "@/components/tenancy/InvitationAnswer.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { arrived } from "../../(_frame)/arrived.ts";
import { formOf } from "../../(_frame)/form.ts";
import { newAccount } from "../../(_frame)/new_account.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const perAddress = { most: 30, seconds: 300 };

/** The invitation behind the link; 410 once it is used, revoked or has run out. */
async function standing({ state, params }: Context<State>): Promise<PortalInvitationSeen> {
  const seen = await state.acts.asAnyone((sql) => portalInvitationBehind({ sql }, params.token));
  if (seen.state !== "open") throw new Refusal(410, `invitation_${seen.state}`);
  return seen;
}

const shown = async (ctx: Context<State>) => ({
  seen: await standing(ctx),
  signedInAs: ctx.state.session?.email ?? null,
});

export const handler = define.handlers({
  async GET(ctx) {
    const { acts, address } = ctx.state;
    await countAgainst(acts, `portal-invitation:address:${address}`, { ...perAddress, most: 300 });
    const data = await shown(ctx);
    if (!wantsJson(ctx.req)) return page(data);
    const { email, relation, clinicName, lacksBirthDate, lacksSex } = data.seen;
    return Response.json({ email, relation, clinicName, lacksBirthDate, lacksSex });
  },

  async POST(ctx) {
    const { acts, session, address } = ctx.state;
    const { token } = ctx.params;
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `portal-invitation:accept:${address}`, perAddress);
      const said = parsed(PortalAcceptance, body);
      if (session) {
        const { slug } = await acts.asSelf(
          ctx.state.actor(),
          (scope) => once(scope, ctx.url.pathname, body, () => acceptPortal(scope, token, said)),
        );
        return done(ctx.req, `/portal/${slug}`, { ok: true });
      }
      const seen = await standing(ctx);
      refuseUnfit(seen, said);
      return await arrived(ctx, await newAccount(seen.email, body), async (scope) => {
        const { slug } = await acceptPortal(scope, token, said);
        return done(ctx.req, `/portal/${slug}`, { ok: true });
      });
    }, async () => page(await shown(ctx)));
  },
});

/** Where the link of a mail into the portal leads: which clinic asks, as what, and the way to accept. */
export default define.page<typeof handler>(({ data: { seen, signedInAs }, state, url }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("portal.invitationTitle", { clinic: seen.clinicName });
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <p class="soft">{t(`portal.invitedAs_${seen.relation}`)}</p>
      <LiveForm failed={t("errors.unavailable")}>
        <InvitationAnswer t={t} form={form} here={url.pathname} seen={seen} signedInAs={signedInAs}>
          <PatientLacks t={t} form={form} seen={seen} />
        </InvitationAnswer>
      </LiveForm>
    </Lobby>
  );
});
