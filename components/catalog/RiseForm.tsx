import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { roundings } from "@/domain/catalog/rise.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  /** What was asked before. */
  asked: Record<string, string>;
  categories: string[];
  currency: string;
  today: string;
}

/** By how much which prices are to change, and from when; asking changes nothing. */
export function RiseForm({ t, form, action, asked, categories, currency, today }: Props) {
  return (
    <form method="get" action={action} class="stack">
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <div class="columns" data-min="s">
        <Select
          label={t("billing.category")}
          name="category"
          placeholder={t("catalog.allCategories")}
          options={categories.map((category) => ({ value: category, label: category }))}
          value={form.value("category", asked.category)}
        />
        <TextField
          label={t("catalog.percent")}
          name="percent"
          type="number"
          required
          min={-90}
          max={500}
          step="0.01"
          dir="ltr"
          value={form.value("percent", asked.percent)}
          error={form.error("percent")}
        />
        <Select
          label={t("catalog.rounding")}
          name="rounding"
          options={roundings.map((units) => ({
            value: String(units),
            label: units === 0 ? t("catalog.unrounded") : `${currency} ${units}`,
          }))}
          value={form.value("rounding", asked.rounding ?? 0)}
          error={form.error("rounding")}
        />
        <DateInput
          label={t("ui.from")}
          name="from"
          required
          min={today}
          value={form.value("from", asked.from ?? today)}
          error={form.error("from")}
        />
      </div>
      <div class="row">
        <Button type="submit">{t("catalog.preview")}</Button>
      </div>
    </form>
  );
}
