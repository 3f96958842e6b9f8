import { type Context, page } from "fresh";
import { z } from "zod";
import { seeOther } from "@/core/answer.ts";
import { proveByApp } from "@/core/auth_factor.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import { appOf, assureByApp } from "@/domain/identity/mod.ts";
import { SecondStep } from "@/components/account/SecondStep.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { countGuess, goOn, halfwayOf } from "../../../(_frame)/halfway.ts";
import { withNext } from "../../../(_frame)/local_path.ts";
import { submitted } from "../../../(_frame)/submitted.ts";
import { tokensOfSession } from "../../../(_frame)/tokens.ts";

const AppCode = z.object({
  code: z.string().regex(/^\s*\d{3}\s?\d{3}\s*$/).transform((code) => code.replace(/\s/g, "")),
  trust: z.literal("on").optional(),
});

const shown = async (ctx: Context<State>) => {
  const halfway = await halfwayOf(ctx);
  if (!halfway) return seeOther(withNext("/sign-in", ctx.url.searchParams.get("next")));
  const byMail = halfway.kinds.includes("otp_mail") && !halfway.kinds.includes("totp");
  return byMail ? seeOther(withNext("/sign-in/second-factor/mail", halfway.next)) : page(halfway);
};

export const handler = define.handlers({
  GET: shown,

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { code, trust } = parsed(AppCode, body);
      const guesses = await countGuess(ctx);
      const app = await ctx.state.acts.arriving(ctx.state.actor(), appOf);
      if (!app) throw notFound();
      const tokens = await proveByApp(tokensOfSession(ctx), app, code);
      const trusted = trust === "on";
      return await goOn(ctx, (scope) => assureByApp(scope, code), { guesses, trusted, tokens });
    }, () => shown(ctx));
  },
});

/** The second step of signing in: the code that an authenticator app shows. */
export default define.page<typeof handler>(({ data: { next, kinds }, state }) => {
  state.title = state.t("auth.codeTitle");
  return <SecondStep t={state.t} form={formOf(state)} next={next} kinds={kinds} by="totp" />;
});
