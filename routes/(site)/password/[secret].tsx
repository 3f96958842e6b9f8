import { page } from "fresh";
import { z } from "zod";
import { done } from "@/core/answer.ts";
import { redeemLink, setPassword } from "@/core/auth_link.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { verify } from "@/core/tokens.ts";
import { ChosenPassword, endAllSessions, tellOwner } from "@/domain/identity/mod.ts";
import { NewPasswordField } from "@/components/account/NewPasswordField.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../(_frame)/form.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const NewPassword = z.object({ password: ChosenPassword });

export const handler = define.handlers({
  GET: () => page(),

  async POST(ctx) {
    const { acts, address, requestId } = ctx.state;
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `link:address:${address}`, { most: 30, seconds: 300 });
      // Before the link is used up, so that it is still good for a better password.
      const { password } = parsed(NewPassword, body);
      const { accessToken } = await redeemLink(ctx.params.secret, "recovery");
      const { principalId, sessionId } = (await verify(accessToken))!;
      await setPassword(principalId, password);
      await acts.arriving({ principalId, sessionId, requestId, source: "desk" }, async (scope) => {
        await endAllSessions(scope);
        await tellOwner(scope, "password_changed");
      });
      return done(ctx.req, "/sign-in?changed", { ok: true });
    }, () => Promise.resolve(page()));
  },
});

/** Where the link for a forgotten password leads: a new one is chosen, and every device must sign in with it. */
export default define.page<typeof handler>(({ state, url }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("auth.newPasswordTitle");
  return (
    <Lobby t={t}>
      <h1>{state.title}</h1>
      <LiveForm failed={t("errors.unavailable")}>
        <form method="post" action={url.pathname} class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <NewPasswordField t={t} form={form} again />
          <Button type="submit" kind="primary" wide>{t("auth.setPassword")}</Button>
        </form>
      </LiveForm>
    </Lobby>
  );
});
