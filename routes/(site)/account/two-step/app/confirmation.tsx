import { type Context, page } from "fresh";
import { z } from "zod";
import { wantsJson } from "@/core/answer.ts";
import { proveByApp } from "@/core/auth_factor.ts";
import type { Body } from "@/core/body.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { define, type State } from "@/core/fresh.ts";
import { forgive } from "@/core/limit.ts";
import { assureSession, newRecoveryCodes, takeFactor, tellOwner } from "@/domain/identity/mod.ts";
import { AppPicture } from "@/components/account/AppPicture.tsx";
import { Codes } from "@/components/account/Codes.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { drawn, type DrawnEnrolment } from "../../../../(_frame)/enrolment.ts";
import { formOf } from "../../../../(_frame)/form.ts";
import { countGuess } from "../../../../(_frame)/halfway.ts";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { tokensOfSession } from "../../../../(_frame)/tokens.ts";

const Begun = z.object({ factorId: z.uuid(), secret: z.string().regex(/^[A-Z2-7]{16,64}$/) });
const Confirmation = Begun.extend({
  code: z.string().regex(/^\s*\d{3}\s?\d{3}\s*$/).transform((code) => code.replace(/\s/g, "")),
});

interface Shown {
  codes: string[] | null;
  enrolment: DrawnEnrolment | null;
}

const shown = (data: Shown, headers?: Headers) => page(data, { headers });

/** Switches the app on: from here on a password alone opens nothing, and the codes that stand in are shown once. */
async function confirmed(ctx: Context<State>, body: Body) {
  const { acts } = ctx.state;
  const actor = ctx.state.actor();
  const { factorId, code } = parsed(Confirmation, body);
  await acts.asSelf(actor, () => Promise.resolve());
  const guesses = await countGuess(ctx);
  const tokens = await proveByApp(tokensOfSession(ctx), factorId, code);
  const codes = await acts.asSelf(actor, async (scope) => {
    await forgive(scope, guesses);
    await takeFactor(scope, "totp", factorId);
    await assureSession(scope, "totp");
    await tellOwner(scope, "factor_taken");
    return await newRecoveryCodes(scope);
  });
  const headers = new Headers();
  sessionCookies(theConfig().origin).keep(headers, tokens);
  if (wantsJson(ctx.req)) return Response.json({ codes }, { headers });
  return shown({ codes, enrolment: null }, headers);
}

export const handler = define.handlers({
  POST: (ctx) =>
    submitted(ctx, (body) => confirmed(ctx, body), async () => {
      const begun = Begun.safeParse(ctx.state.again!.fields);
      const enrolment = begun.success ? await drawn(ctx.state.session!.email, begun.data) : null;
      return shown({ codes: null, enrolment });
    }),
});

export default define.page<typeof handler>(({ data: { codes, enrolment }, state }) => {
  const { t } = state;
  state.title = t(codes ? "account.codes" : "account.appSetUp");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      {codes && <Codes t={t} codes={codes} />}
      {enrolment && <AppPicture t={t} form={formOf(state)} enrolment={enrolment} />}
    </Lobby>
  );
});
