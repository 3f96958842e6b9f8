import { page } from "fresh";
import { z } from "zod";
import { done } from "@/core/answer.ts";
import { openByToken } from "@/core/auth.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { refusedField } from "@/core/refusal.ts";
import { shortestPassword } from "@/domain/tenancy/mod.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { arrived } from "../../(_frame)/arrived.ts";
import { formOf } from "../../(_frame)/form.ts";
import { homeOf } from "../../(_frame)/home.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const Password = z.object({ password: z.string().max(200) });
const perAddress = { most: 30, seconds: 300 };

export const handler = define.handlers({
  // Looking uses nothing up, or a mail scanner would have been here first.
  GET: () => page(),

  async POST(ctx) {
    const { acts, address } = ctx.state;
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `operator:address:${address}`, perAddress);
      const { password } = parsed(Password, body, { currency: "XXX" });
      if (password.length < shortestPassword) {
        throw refusedField("password", "password_weak", { min: shortestPassword });
      }
      const tokens = await openByToken(ctx.params.token, password);
      return await arrived(ctx, tokens, async (scope) => done(ctx.req, await homeOf(scope), { ok: true }));
    }, () => Promise.resolve(page()));
  },
});

/** Where the link of an operator's mail leads: the choice of a password. */
export default define.page<typeof handler>(({ state, url }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("operators.welcome");
  return (
    <Lobby t={t}>
      <h1>{t("operators.welcome")}</h1>
      <p class="soft">{t("operators.welcomeText")}</p>
      <LiveForm failed={t("errors.unavailable")}>
        <form method="post" action={url.pathname} class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <TextField
            label={t("operators.newPassword")}
            name="password"
            type="password"
            autocomplete="new-password"
            required
            minLength={shortestPassword}
            error={form.error("password")}
          />
          <Button type="submit" kind="primary" wide>{t("operators.save")}</Button>
        </form>
      </LiveForm>
    </Lobby>
  );
});
