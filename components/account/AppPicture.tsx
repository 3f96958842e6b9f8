import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  enrolment: { factorId: string; secret: string; picture: string };
}

/** The picture that an authenticator app reads, its key for typing, and the first code that proves it was read. */
export function AppPicture({ t, form, enrolment: { factorId, secret, picture } }: Props) {
  return (
    <form method="post" action="/account/two-step/app/confirmation" class="stack">
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <p>{t("account.appScan")}</p>
      <img class="qr" src={picture} width="208" height="208" alt={t("account.appPicture")} />
      <p class="soft">
        {t("account.appKey")}
        <br />
        <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <input type="hidden" name="factorId" value={factorId} />
      <input type="hidden" name="secret" value={secret} />
      <TextField
        label={t("auth.code")}
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        required
        dir="ltr"
        maxLength={8}
        hint={t("auth.codeHint")}
        error={form.error("code")}
      />
      <span>
        <Button type="submit" kind="primary">{t("account.appConfirm")}</Button>
      </span>
    </form>
  );
}
