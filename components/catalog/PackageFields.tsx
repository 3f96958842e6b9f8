import { AffixedField } from "@/components/ui/AffixedField.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { PackageSheet } from "@/domain/catalog/package.ts";
import type { Product } from "@/domain/catalog/product.ts";
import type { Service } from "@/domain/catalog/service.ts";
import type { T } from "@/texts/mod.ts";
import { PartRows } from "./PartRows.tsx";
import { fieldsOf, SaidFields } from "./SaidFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  currency: string;
  /** The package that is changed; without one it is added, with its first price. */
  known?: PackageSheet;
  services: Service[];
  products: Product[];
  mayChange: boolean;
}

/** What a package is called, holds and, when it is added, costs. */
export function PackageFields(props: Props) {
  const { t, form, action, currency, known, services, products, mayChange } = props;
  const field = fieldsOf(form, mayChange);
  const parts = { t, form, mayChange };
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField {...field("name", t("ui.name"), known?.ownName)} required maxLength={200} dir="auto" />
      <PartRows
        {...parts}
        name="services"
        legend={t("shell.services")}
        hint={mayChange ? t("catalog.partsHint") : undefined}
        offered={services}
        known={known?.services}
      />
      {(products.length > 0 || (known?.products.length ?? 0) > 0) && (
        <PartRows
          {...parts}
          name="products"
          legend={t("catalog.products")}
          offered={products}
          known={known?.products}
        />
      )}
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
        <TextField
          {...field("code", t("billing.code"), known?.code)}
          required={known !== undefined}
          optional={known ? undefined : t("ui.optional")}
          maxLength={20}
          dir="ltr"
        />
        <TextField
          {...field("validDays", t("catalog.validDays"), known?.validDays)}
          type="number"
          min={1}
          max={3650}
          dir="ltr"
          hint={t("catalog.validDaysHint")}
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
          <Button type="submit" kind="primary">{t(known ? "ui.save" : "catalog.addPackage")}</Button>
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
