import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { shortestPassword } from "@/domain/identity/password.ts";
import type { T } from "@/texts/mod.ts";

/** The field of a password that is chosen now; `again` where there is one already. */
export function NewPasswordField(
  { t, form, name = "password", again }: { t: T; form: FormState; name?: string; again?: boolean },
) {
  return (
    <TextField
      label={t(again ? "auth.newPassword" : "auth.password")}
      name={name}
      type="password"
      required
      minLength={shortestPassword}
      autocomplete="new-password"
      hint={t("auth.newPasswordHint")}
      error={form.error(name)}
    />
  );
}
