import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { locales, nameOfLanguage } from "@/core/text.ts";
import { currencies, timeZones } from "@/domain/tenancy/country.ts";
import type { ClinicProfile } from "@/domain/tenancy/profile.ts";
import type { T } from "@/texts/mod.ts";
import { countryOptions } from "./words.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: ClinicProfile;
}

/** Where the clinic is, and in which language, time and money it works. */
export function RegionForm({ t, form, action, known }: Props) {
  const field = (name: keyof ClinicProfile & string) => ({
    name,
    required: true,
    value: form.value(name, known[name] as string),
    error: form.error(name),
  });
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <Select label={t("clinic.country")} options={countryOptions(t)} {...field("country")} />
      <Select
        label={t("clinic.locale")}
        hint={t("clinic.localeHint")}
        options={locales.map((locale) => ({ value: locale, label: nameOfLanguage[locale] }))}
        {...field("locale")}
      />
      <Select
        label={t("clinic.timeZone")}
        hint={t("clinic.timeZoneHint")}
        options={same([...new Set([known.timeZone, ...timeZones()])])}
        {...field("timeZone")}
      />
      <Select
        label={t("clinic.currency")}
        hint={t("clinic.currencyHint")}
        options={same([...new Set([known.currency, ...currencies])])}
        {...field("currency")}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
      </div>
    </form>
  );
}
