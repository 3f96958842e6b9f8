import { type Context, page } from "fresh";
import { z } from "zod";
import { seeOther } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { tellOwner, useRecoveryCode } from "@/domain/identity/mod.ts";
import { SecondStep } from "@/components/account/SecondStep.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { countGuess, goOn, halfwayOf } from "../../../(_frame)/halfway.ts";
import { withNext } from "../../../(_frame)/local_path.ts";
import { submitted } from "../../../(_frame)/submitted.ts";

const RecoveryCode = z.object({ code: z.string().trim().min(8).max(40) });

const shown = async (ctx: Context<State>) => {
  const halfway = await halfwayOf(ctx);
  return halfway ? page(halfway) : seeOther(withNext("/sign-in", ctx.url.searchParams.get("next")));
};

export const handler = define.handlers({
  GET: shown,

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { code } = parsed(RecoveryCode, body);
      const guesses = await countGuess(ctx);
      return await goOn(ctx, async (scope) => {
        await useRecoveryCode(scope, code);
        await tellOwner(scope, "code_used");
      }, { guesses, trusted: false });
    }, () => shown(ctx));
  },
});

/** The second step of signing in for whoever has lost their app: one of the recovery codes. */
export default define.page<typeof handler>(({ data: { next, kinds }, state }) => {
  state.title = state.t("auth.recoveryTitle");
  return <SecondStep t={state.t} form={formOf(state)} next={next} kinds={kinds} by="recovery" />;
});
