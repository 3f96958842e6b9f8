import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { newRecoveryCodes, Proof } from "@/domain/identity/mod.ts";
import { Codes } from "@/components/account/Codes.tsx";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { proven } from "../../../(_frame)/prove.ts";
import { submitted } from "../../../(_frame)/submitted.ts";

/** The new codes once they are made. */
const shown = (codes: string[] | null) => page({ codes });

export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
    return shown(null);
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { password } = parsed(Proof, body);
      const codes = await proven(ctx, password, newRecoveryCodes);
      return wantsJson(ctx.req) ? Response.json({ codes }) : shown(codes);
    }, () => Promise.resolve(shown(null)));
  },
});

/** A new set of recovery codes; the old ones open nothing any more. */
export default define.page<typeof handler>(({ data: { codes }, state }) => {
  const { t } = state;
  state.title = t("account.codes");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      {codes ? <Codes t={t} codes={codes} /> : (
        <ProofForm
          t={t}
          form={formOf(state)}
          action="/account/two-step/codes"
          does={t("account.codesNew")}
        />
      )}
    </Lobby>
  );
});
