import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { enrolApp } from "@/core/auth_factor.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { appOf, Proof } from "@/domain/identity/mod.ts";
import { AppPicture } from "@/components/account/AppPicture.tsx";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { drawn, type DrawnEnrolment } from "../../../../(_frame)/enrolment.ts";
import { formOf } from "../../../../(_frame)/form.ts";
import { proven } from "../../../../(_frame)/prove.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { tokensOfSession } from "../../../../(_frame)/tokens.ts";

/** What the app reads, once the password was said. */
const shown = (enrolment: DrawnEnrolment | null) => page({ enrolment });

export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
    return shown(null);
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { password } = parsed(Proof, body);
      const app = await proven(ctx, password, appOf);
      if (app) throw new Refusal(409, "already_done");
      const { session } = ctx.state;
      const enrolment = await enrolApp(tokensOfSession(ctx), session!.principalId);
      if (wantsJson(ctx.req)) return Response.json(enrolment);
      return shown(await drawn(session!.email, enrolment));
    }, () => Promise.resolve(shown(null)));
  },
});

/** Setting up an authenticator app: first the password, then the picture that the app reads. */
export default define.page<typeof handler>(({ data: { enrolment }, state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("account.appSetUp");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      {enrolment
        ? <AppPicture t={t} form={form} enrolment={enrolment} />
        : <ProofForm t={t} form={form} action="/account/two-step/app" does={t("auth.continue")} />}
    </Lobby>
  );
});
