import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { setPassword } from "@/core/auth_link.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { define } from "@/core/fresh.ts";
import { refusedField } from "@/core/refusal.ts";
import { ChosenPassword, endAllSessions, Proof, tellOwner } from "@/domain/identity/mod.ts";
import { NewPasswordField } from "@/components/account/NewPasswordField.tsx";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { formOf } from "../../(_frame)/form.ts";
import { proven } from "../../(_frame)/prove.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const Change = Proof.extend({ newPassword: ChosenPassword });

export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
    return page();
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const { password, newPassword } = parsed(Change, body);
      if (newPassword === password) throw refusedField("newPassword", "same_password");
      const actor = ctx.state.actor();
      await proven(ctx, password, () => Promise.resolve());
      await setPassword(actor.principalId, newPassword);
      await ctx.state.acts.asSelf(actor, async (scope) => {
        await tellOwner(scope, "password_changed");
        await endAllSessions(scope);
      });
      const response = done(ctx.req, "/sign-in?changed", { ok: true });
      sessionCookies(theConfig().origin).forget(response.headers);
      return response;
    }, () => Promise.resolve(page()));
  },
});

/** Another password, after the one that counts now; every device must sign in with it. */
export default define.page<typeof handler>(({ state }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("account.changePassword");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <p class="soft">{t("account.changePasswordText")}</p>
      <ProofForm t={t} form={form} action="/account/password" does={t("auth.setPassword")}>
        <NewPasswordField t={t} form={form} name="newPassword" again />
      </ProofForm>
    </Lobby>
  );
});
