import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Field } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { proofMinutes } from "@/domain/scheduling/booking/booking.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  /** Whether the clinic decides about it first. */
  asks: boolean;
  email: string | null;
  action: string;
  /** The page before, where another code is mailed. */
  back: string;
}

/** The six digits by which somebody shows that an address is theirs. */
export function CodeForm({ t, form, asks, email, action, back }: Props) {
  return (
    <form method="post" action={action} class="stack">
      <p class="soft">
        {email ? t("booking.codeText", { email: `\u2068${email}\u2069` }) : t("booking.codeTextBare")}
      </p>
      {form.title && !form.error("code") && <Alert tone="bad" live>{form.title}</Alert>}
      <Field
        label={t("booking.code")}
        name="code"
        required
        hint={t("booking.codeHint", { minutes: proofMinutes })}
        error={form.error("code")}
      >
        {(control) => (
          <input
            class="input code-input"
            {...control}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={6}
            dir="ltr"
          />
        )}
      </Field>
      <Button type="submit" kind="primary" size="large" wide>
        {t(asks ? "booking.ask" : "booking.confirm")}
      </Button>
      <Button href={back} kind="quiet">{t("booking.again")}</Button>
    </form>
  );
}
