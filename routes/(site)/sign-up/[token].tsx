import { page } from "fresh";
import { created } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { addressBehind, useSignUp } from "@/domain/identity/mod.ts";
import { NewPasswordField } from "@/components/account/NewPasswordField.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { arrived } from "../../(_frame)/arrived.ts";
import { formOf } from "../../(_frame)/form.ts";
import { newAccount } from "../../(_frame)/new_account.ts";
import { submitted } from "../../(_frame)/submitted.ts";

const perAddress = { most: 60, seconds: 300 };

export const handler = define.handlers({
  async GET(ctx) {
    const { acts, address } = ctx.state;
    await countAgainst(acts, `sign-up:link:${address}`, perAddress);
    return page({ email: await acts.asAnyone((sql) => addressBehind({ sql }, ctx.params.token)) });
  },

  async POST(ctx) {
    const { acts, address } = ctx.state;
    const { token } = ctx.params;
    const behind = () => acts.asAnyone((sql) => addressBehind({ sql }, token));
    return await submitted(ctx, async (body) => {
      await countAgainst(acts, `sign-up:link:${address}`, perAddress);
      const email = await behind();
      return await arrived(ctx, await newAccount(email, body), async (scope) => {
        await useSignUp(scope, token);
        return created(ctx.req, "/open-clinic", { id: scope.principalId });
      });
    }, async () => page({ email: await behind() }));
  },
});

/** Where the link of a sign-up's mail leads: the name and password of the account that it makes. */
export default define.page<typeof handler>(({ data: { email }, state, url }) => {
  const { t } = state;
  const form = formOf(state);
  state.title = t("clinic.signUpAccount");
  return (
    <Lobby t={t}>
      <h1>{t("clinic.signUpAccount")}</h1>
      <form method="post" action={url.pathname} class="stack">
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        <TextField
          label={t("auth.email")}
          name="email"
          type="email"
          value={email}
          readOnly
          dir="ltr"
          autocomplete="username"
        />
        <TextField
          label={t("tenancy.yourName")}
          name="name"
          required
          maxLength={200}
          dir="auto"
          autocomplete="name"
          value={form.value("name")}
          error={form.error("name")}
        />
        <NewPasswordField t={t} form={form} />
        <Button type="submit" kind="primary" wide>{t("clinic.signUp")}</Button>
      </form>
    </Lobby>
  );
});
