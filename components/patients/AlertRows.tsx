import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { alertKinds, severities } from "@/domain/patients/alert.ts";
import type { T } from "@/texts/mod.ts";

/** Room for the alerts of somebody who is only being registered. */
export function AlertRows({ t, form }: { t: T; form: FormState }) {
  return (
    <>
      {[0, 1].map((index) => (
        <div key={index} role="group" aria-label={t("record.alert", { count: index + 1 })}>
          <AlertFields t={t} form={form} at={`alerts.${index}.`} />
        </div>
      ))}
    </>
  );
}

/** The fields of one alert; `at` stands before their names. */
export function AlertFields({ t, form, at = "" }: { t: T; form: FormState; at?: string }) {
  const field = (name: string, label: string) => ({
    label,
    name: at + name,
    error: form.error(at + name),
  });
  return (
    <>
      <div class="columns" data-min="s">
        <Select
          {...field("kind", t("record.kind"))}
          placeholder={t("ui.none")}
          value={form.value(`${at}kind`)}
          options={alertKinds.map((kind) => ({ value: kind, label: t(`record.kind_${kind}`) }))}
        />
        <Select
          {...field("severity", t("record.severity"))}
          value={form.value(`${at}severity`, "warning") || "warning"}
          options={severities.map((severity) => ({
            value: severity,
            label: t(`record.severity_${severity}`),
          }))}
        />
        <DateInput
          {...field("until", t("record.until"))}
          optional={t("ui.optional")}
          value={form.value(`${at}until`)}
        />
      </div>
      <TextField
        {...field("detail", t("record.detail"))}
        optional={t("ui.optional")}
        hint={t("record.detailHint")}
        maxLength={300}
        dir="auto"
        value={form.value(`${at}detail`)}
      />
    </>
  );
}
