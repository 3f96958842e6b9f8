import type { ComponentChildren } from "preact";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  /** What the button does. */
  does: string;
  kind?: "primary" | "danger";
  /** Fields beside the password. */
  children?: ComponentChildren;
}

/** Asks for one's own password before something about the account changes. */
export function ProofForm({ t, form, action, does, kind = "primary", children }: Props) {
  return (
    <form method="post" action={action} class="stack">
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        label={t("account.yourPassword")}
        name="password"
        type="password"
        autocomplete="current-password"
        required
        hint={t("account.yourPasswordHint")}
        error={form.error("password")}
      />
      {children}
      <span>
        <Button type="submit" kind={kind}>{does}</Button>
      </span>
    </form>
  );
}
