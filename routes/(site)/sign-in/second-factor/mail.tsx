import { type Context, page } from "fresh";
import { z } from "zod";
import { seeOther } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { useMailCode } from "@/domain/identity/mod.ts";
import { SecondStep } from "@/components/account/SecondStep.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { countGuess, goOn, halfwayOf } from "../../../(_frame)/halfway.ts";
import { withNext } from "../../../(_frame)/local_path.ts";
import { submitted } from "../../../(_frame)/submitted.ts";

const MailCode = z.object({
  code: z.string().regex(/^\s*\d{3}\s?\d{3}\s*$/),
  trust: z.literal("on").optional(),
});

const shown = async (ctx: Context<State>) => {
  const halfway = await halfwayOf(ctx);
  if (!halfway) return seeOther(withNext("/sign-in", ctx.url.searchParams.get("next")));
  return page({ ...halfway, sent: ctx.url.searchParams.has("sent") });
};

export const handler = define.handlers({
  GET: shown,

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { code, trust } = parsed(MailCode, body);
      const guesses = await countGuess(ctx);
      return await goOn(ctx, (scope) => useMailCode(scope, code), { guesses, trusted: trust === "on" });
    }, () => shown(ctx));
  },
});

/** The second step of signing in: a code that is mailed. */
export default define.page<typeof handler>(({ data: { next, kinds, sent }, state }) => {
  state.title = state.t("auth.codeTitle");
  const to = sent ? state.session?.email : undefined;
  return <SecondStep t={state.t} form={formOf(state)} next={next} kinds={kinds} by="otp_mail" sentTo={to} />;
});
