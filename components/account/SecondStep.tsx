import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import PasskeyButton from "@/islands/ui/PasskeyButton.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import type { FactorKind } from "@/domain/identity/assurance.ts";
import type { T } from "@/texts/mod.ts";

type By = FactorKind | "recovery";

interface Props {
  t: T;
  form: FormState;
  next: string | null;
  /** What the person can show. */
  kinds: FactorKind[];
  /** What this page asks for. */
  by: By;
  /** The address a code was mailed to just now. */
  sentTo?: string;
}

const here = "/sign-in/second-factor";
const pathOf: Record<By, string> = { totp: here, otp_mail: `${here}/mail`, recovery: `${here}/recovery` };

/** One way through the second step of signing in, and the ways to the others. */
export function SecondStep({ t, form, next, kinds, by, sentTo }: Props) {
  const onward = (path: string) => next ? `${path}?next=${encodeURIComponent(next)}` : path;
  const typed = by === "recovery";
  return (
    <Lobby t={t}>
      <h1>{t(typed ? "auth.recoveryTitle" : "auth.codeTitle")}</h1>
      {sentTo && <Alert tone="good">{t("auth.codeSent", { email: sentTo })}</Alert>}
      {by === "otp_mail" && (
        <form method="post" action={onward(`${here}/code`)}>
          <Button type="submit" kind={sentTo ? undefined : "primary"} wide>
            {t(sentTo ? "auth.resendCode" : "auth.sendCode")}
          </Button>
        </form>
      )}
      {(by !== "otp_mail" || sentTo || form.title) && (
        <LiveForm failed={t("errors.unavailable")}>
          <form method="post" action={onward(pathOf[by])} class="stack">
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <TextField
              label={t(typed ? "auth.recoveryCode" : "auth.code")}
              name="code"
              inputMode={typed ? undefined : "numeric"}
              autocomplete="one-time-code"
              autofocus
              required
              dir="ltr"
              maxLength={typed ? 40 : 8}
              hint={t(typed ? "auth.recoveryHint" : by === "totp" ? "auth.codeHint" : "auth.mailCodeHint")}
              error={form.error("code")}
            />
            {!typed && <Checkbox name="trust" label={t("auth.trustDevice")} />}
            <Button type="submit" kind="primary" wide>{t("auth.verify")}</Button>
          </form>
        </LiveForm>
      )}
      <PasskeyButton
        action={onward("/sign-in/passkey")}
        does={t("auth.usePasskey")}
        failed={t("auth.passkeyFailed")}
      />
      <nav class="stack" data-gap="2" aria-label={t("auth.otherWay")}>
        {by !== "totp" && kinds.includes("totp") && <a class="link" href={onward(here)}>{t("auth.useApp")}
        </a>}
        {by !== "otp_mail" && kinds.includes("otp_mail") && (
          <a class="link" href={onward(`${here}/mail`)}>{t("auth.useMail")}</a>
        )}
        {!typed && <a class="link" href={onward(pathOf.recovery)}>{t("auth.useRecovery")}</a>}
      </nav>
      <form method="post" action="/sign-out">
        <Button type="submit" size="small">{t("auth.startOver")}</Button>
      </form>
    </Lobby>
  );
}
