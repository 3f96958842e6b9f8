import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { locales, nameOfLanguage } from "@/core/text.ts";
import { currencies, timeZones } from "@/domain/tenancy/country.ts";
import type { T, TextKey } from "@/texts/mod.ts";
import { countryOptions } from "./words.ts";

interface Props {
  t: T;
  form: FormState;
  /** What is treated, as the form offers it; those ticked where it was refused. */
  kinds: readonly string[];
  chosen: string[];
}

/** What a new clinic is called, where it is and what it treats; the rest follows from the country unless said. */
export function OpeningForm({ t, form, kinds, chosen }: Props) {
  const same = { placeholder: t("clinic.usual") };
  return (
    <form method="post" action="/open-clinic" class="stack">
      <p class="soft">{t("clinic.openText")}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        label={t("clinic.name")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        autocomplete="organization"
        value={form.value("name")}
        error={form.error("name")}
      />
      <TextField
        label={t("clinic.slug")}
        name="slug"
        optional={t("ui.optional")}
        maxLength={40}
        dir="ltr"
        autocomplete="off"
        pattern="[A-Za-z0-9](-?[A-Za-z0-9]){1,39}"
        hint={t("clinic.slugHint")}
        value={form.value("slug")}
        error={form.error("slug")}
      />
      <Select
        label={t("clinic.country")}
        name="country"
        required
        placeholder={t("ui.select")}
        options={countryOptions(t)}
        value={form.value("country")}
        error={form.error("country")}
      />
      <Choices legend={t("clinic.kinds")}>
        {kinds.map((kind, index) => (
          <Checkbox
            key={kind}
            name={`kinds.${index}`}
            value={kind}
            checked={chosen.includes(kind)}
            label={t(`clinic.kind_${kind}` as TextKey)}
          />
        ))}
        {form.error("kinds") && <span class="error">{form.error("kinds")!.join(" ")}</span>}
      </Choices>
      <Select
        label={t("clinic.timeZone")}
        name="timeZone"
        {...same}
        options={timeZones().map((zone) => ({ value: zone, label: zone }))}
        value={form.value("timeZone")}
        error={form.error("timeZone")}
      />
      <Select
        label={t("clinic.currency")}
        name="currency"
        {...same}
        options={currencies.map((currency) => ({ value: currency, label: currency }))}
        value={form.value("currency")}
        error={form.error("currency")}
      />
      <Select
        label={t("clinic.locale")}
        name="locale"
        {...same}
        options={locales.map((locale) => ({ value: locale, label: nameOfLanguage[locale] }))}
        value={form.value("locale")}
        error={form.error("locale")}
      />
      <Button type="submit" kind="primary" wide>{t("clinic.open")}</Button>
    </form>
  );
}
