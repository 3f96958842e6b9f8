import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { AffixedField } from "@/components/ui/AffixedField.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  currency: string;
}

/** A line to put on the price list. */
export function ServiceForm({ t, form, action, currency }: Props) {
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        label={t("ui.name")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        autocomplete="off"
        value={form.value("name")}
        error={form.error("name")}
      />
      <TextField
        label={t("clinic.minutes")}
        name="minutes"
        type="number"
        required
        min={5}
        max={480}
        step={5}
        dir="ltr"
        value={form.value("minutes", 30)}
        error={form.error("minutes")}
      />
      <AffixedField
        label={t("billing.price")}
        name="price"
        required
        inputmode="decimal"
        before={currency}
        dir="ltr"
        autocomplete="off"
        value={form.value("price")}
        error={form.error("price")}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("clinic.addService")}</Button>
      </div>
    </form>
  );
}
