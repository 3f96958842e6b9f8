import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Specialty } from "@/domain/catalog/specialty.ts";
import { Select } from "@/components/ui/Select.tsx";
import { chairKinds, type ServiceSheet } from "@/domain/catalog/service.ts";
import type { T } from "@/texts/mod.ts";
import { fieldsOf, SaidFields } from "./SaidFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  service: ServiceSheet;
  practitioners: { id: string; name: string }[];
  specialties: Specialty[];
  mayChange: boolean;
}

/** What the price list says of a service, but its price; read only for whoever may not change it. */
export function ServiceFields({ t, form, action, service, practitioners, specialties, mayChange }: Props) {
  const field = fieldsOf(form, mayChange);
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={service.version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField {...field("name", t("ui.name"), service.ownName)} required maxLength={200} dir="auto" />
      <div class="columns" data-min="s">
        <TextField {...field("code", t("billing.code"), service.code)} required maxLength={20} dir="ltr" />
        <TextField
          {...field("category", t("billing.category"), service.category)}
          maxLength={100}
          dir="auto"
        />
        <TextField
          {...field("minutes", t("clinic.minutes"), service.minutes)}
          type="number"
          required
          min={5}
          max={480}
          dir="ltr"
        />
        <TextField
          {...field("taxPercent", t("catalog.tax"), service.taxPercent)}
          type="number"
          min={0}
          max={100}
          step="0.01"
          dir="ltr"
        />
      </div>
      <Select
        label={t("catalog.specialty")}
        name="specialty"
        placeholder={t("catalog.noSpecialty")}
        disabled={!mayChange}
        options={specialties.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.value("specialty", service.specialty)}
        error={form.error("specialty")}
      />
      <SaidFields t={t} field={field} names={service.names} description={service.description} />
      <Choices legend={t("catalog.providers")}>
        {practitioners.map(({ id, name }, index) => (
          <Checkbox
            key={id}
            name={`practitionerIds.${index}`}
            value={id}
            checked={service.practitionerIds.includes(id)}
            label={name}
          />
        ))}
        <small>{t("catalog.providersHint")}</small>
      </Choices>
      <Choices legend={t("catalog.needs")}>
        {chairKinds.map((kind, index) => (
          <Checkbox
            key={kind}
            name={`chairKinds.${index}`}
            value={kind}
            checked={service.chairKinds.includes(kind)}
            label={t(`catalog.kind_${kind}`)}
          />
        ))}
      </Choices>
      {mayChange && (
        <div class="row">
          <Button type="submit" kind="primary">{t("ui.save")}</Button>
          <Button type="submit" kind="danger" formaction={`${action}/withdrawal`} formnovalidate>
            {t("catalog.withdraw")}
          </Button>
        </div>
      )}
    </form>
  );
}
