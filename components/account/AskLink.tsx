import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  title: string;
  text: string;
  /** The address that a link was asked for just now. */
  sent: string | null;
}

/** Asks for an address to mail a link to; says the same whether or not anybody signs in with it. */
export function AskLink({ t, form, action, title, text, sent }: Props) {
  return (
    <Lobby t={t}>
      <h1>{title}</h1>
      {sent ? <Alert tone="good">{t("auth.forgotSent", { email: sent })}</Alert> : (
        <>
          <p class="soft">{text}</p>
          <LiveForm failed={t("errors.unavailable")}>
            <form method="post" action={action} class="stack">
              {form.title && <Alert tone="bad">{form.title}</Alert>}
              <TextField
                label={t("auth.email")}
                name="email"
                type="email"
                autocomplete="username"
                required
                value={form.value("email")}
                error={form.error("email")}
              />
              <Button type="submit" kind="primary" wide>{t("auth.sendLink")}</Button>
            </form>
          </LiveForm>
        </>
      )}
      <a class="link" href="/sign-in">{t("auth.backToSignIn")}</a>
    </Lobby>
  );
}
