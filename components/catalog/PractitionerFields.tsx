import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { Specialty } from "@/domain/catalog/specialty.ts";
import { timeZones } from "@/domain/tenancy/country.ts";
import { type PractitionerSheet, tones } from "@/domain/tenancy/practitioner.ts";
import type { T } from "@/texts/mod.ts";
import { fieldsOf } from "./SaidFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  practitioner: PractitionerSheet & { specialties: { id: string }[] };
  specialties: Specialty[];
  mayChange: boolean;
}

/** What the clinic says of somebody who treats; read only for whoever does not run the staff. */
export function PractitionerFields({ t, form, action, practitioner, specialties, mayChange }: Props) {
  const field = fieldsOf(form, mayChange);
  const { name, nameLatin, tone, timeZone, active, version } = practitioner;
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <div class="columns">
        <TextField {...field("name", t("ui.name"), name)} required maxLength={200} dir="auto" />
        <TextField {...field("nameLatin", t("tenancy.nameLatin"), nameLatin)} maxLength={200} dir="ltr" />
        <Select
          label={t("tenancy.tone")}
          name="tone"
          options={tones.map((tone) => ({ value: tone, label: t(`tenancy.tone_${tone}`) }))}
          disabled={!mayChange}
          value={form.value("tone", tone)}
        />
        <Select
          label={t("clinic.timeZone")}
          name="timeZone"
          placeholder={t("tenancy.clinicsZone")}
          options={timeZones().map((zone) => ({ value: zone, label: zone }))}
          disabled={!mayChange}
          value={form.value("timeZone", timeZone)}
          error={form.error("timeZone")}
        />
      </div>
      {specialties.length > 0 && (
        <Choices legend={t("catalog.specialties")} error={form.error("specialties")}>
          <div class="columns" data-gap="0">
            {specialties.map(({ id, name }, index) => (
              <Checkbox
                key={id}
                name={`specialties.${index}`}
                value={id}
                disabled={!mayChange}
                checked={practitioner.specialties.some((one) => one.id === id)}
                label={name}
              />
            ))}
          </div>
        </Choices>
      )}
      <Checkbox
        name="active"
        checked={form.ticked("active", active)}
        disabled={!mayChange}
        label={t("tenancy.takesVisits")}
      />
      {mayChange && (
        <div class="row">
          <Button type="submit" kind="primary">{t("ui.save")}</Button>
          <Button type="submit" kind="danger" formaction={`${action}/removal`} formnovalidate>
            {t("tenancy.letGo")}
          </Button>
        </div>
      )}
    </form>
  );
}
