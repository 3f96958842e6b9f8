import type { T } from "@/texts/mod.ts";
import { Alert } from "../Alert.tsx";
import { Button } from "../Button.tsx";
import { TextField } from "../Field.tsx";

/** Signing in with a wrong password, as the lobby shows it. */
export function SignIn({ t }: { t: T }) {
  return (
    <>
      <div class="stack" data-gap="1">
        <h1>{t("auth.signInTitle")}</h1>
        <p class="soft">{t("auth.signInTo", { clinic: "Noor Dental" })}</p>
      </div>
      <Alert tone="bad">{t("errors.wrong_password")}</Alert>
      <form class="form">
        <TextField label={t("auth.email")} name="email" type="email" autocomplete="username" />
        <TextField
          label={t("auth.password")}
          name="password"
          type="password"
          autocomplete="current-password"
          error={t("errors.required")}
        />
        <Button type="submit" kind="primary" size="large" wide>{t("auth.continue")}</Button>
      </form>
      <p>
        <a class="link" href="#forgot">{t("auth.forgotPassword")}</a>
      </p>
    </>
  );
}
