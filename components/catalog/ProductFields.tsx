import { AffixedField } from "@/components/ui/AffixedField.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { type ProductSheet, units } from "@/domain/catalog/product.ts";
import type { T } from "@/texts/mod.ts";
import { fieldsOf, SaidFields } from "./SaidFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  currency: string;
  /** The product that is changed; without one it is added, with its first price. */
  known?: ProductSheet;
  mayChange: boolean;
}

/** What a product is called, what one of it is and, when it is added, costs. */
export function ProductFields({ t, form, action, currency, known, mayChange }: Props) {
  const field = fieldsOf(form, mayChange);
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField {...field("name", t("ui.name"), known?.ownName)} required maxLength={200} dir="auto" />
      <div class="columns" data-min="s">
        {!known && (
          <AffixedField
            {...field("price", t("billing.price"))}
            required
            inputmode="decimal"
            before={currency}
            dir="ltr"
          />
        )}
        <Select
          label={t("catalog.unit")}
          name="unit"
          options={units.map((unit) => ({ value: unit, label: t(`catalog.unit_${unit}`) }))}
          disabled={!mayChange}
          value={form.value("unit", known?.unit ?? "piece")}
          error={form.error("unit")}
        />
        <TextField
          {...field("code", t("billing.code"), known?.code)}
          required={known !== undefined}
          optional={known ? undefined : t("ui.optional")}
          maxLength={20}
          dir="ltr"
        />
        <TextField
          {...field("category", t("billing.category"), known?.category)}
          optional={t("ui.optional")}
          maxLength={100}
          dir="auto"
        />
        <TextField
          {...field("taxPercent", t("catalog.tax"), known?.taxPercent ?? 0)}
          type="number"
          min={0}
          max={100}
          step="0.01"
          dir="ltr"
        />
      </div>
      <SaidFields t={t} field={field} names={known?.names} description={known?.description} />
      {mayChange && (
        <div class="row">
          <Button type="submit" kind="primary">{t(known ? "ui.save" : "catalog.addProduct")}</Button>
          {known && (
            <Button type="submit" kind="danger" formaction={`${action}/withdrawal`} formnovalidate>
              {t("catalog.withdraw")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
