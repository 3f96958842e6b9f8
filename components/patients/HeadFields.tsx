import { Checkbox } from "@/components/ui/Choice.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { Patient, Sex } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";
import { PhoneField } from "./PhoneField.tsx";

interface Props {
  t: T;
  form: FormState;
  country: string;
  known: Partial<Patient>;
  sexes: readonly string[];
  /** Whether the clinic gives numbers of its own, and the member may. */
  mayNumber: boolean;
}

/** Who a patient is and how to reach them: what nearly every registration asks. */
export function HeadFields({ t, form, country, known, sexes, mayNumber }: Props) {
  const field = (name: keyof Patient & string, label: string) => ({
    label,
    name,
    value: form.value(name, known[name] as string | null | undefined),
    error: form.error(name),
  });
  const optional = t("ui.optional");
  // What was noted before stays, even where the clinic no longer offers it.
  const offered = known.sex && !sexes.includes(known.sex) ? [...sexes, known.sex] : sexes;
  return (
    <>
      <TextField
        {...field("name", t("patients.name"))}
        required
        maxLength={200}
        dir="auto"
        autocomplete="off"
        hint={t("patients.nameHint")}
      />
      <TextField
        {...field("nameLatin", t("patients.nameLatin"))}
        optional={optional}
        maxLength={200}
        dir="auto"
        autocomplete="off"
      />
      <div class="columns" data-min="s">
        <div class="stack" data-gap="2">
          <PhoneField {...field("phone", t("ui.phone"))} country={country} optional={optional} />
          <input type="hidden" name="hasWhatsapp" value="false" />
          <Checkbox
            label={t("record.hasWhatsapp")}
            name="hasWhatsapp"
            value="true"
            checked={form.ticked("hasWhatsapp", known.hasWhatsapp)}
          />
        </div>
        <TextField
          {...field("email", t("auth.email"))}
          optional={optional}
          type="email"
          dir="ltr"
          autocomplete="off"
        />
      </div>
      <div class="columns" data-min="s">
        <DateInput {...field("birthDate", t("patients.birthDate"))} optional={optional} />
        <Select
          {...field("sex", t("patients.sex"))}
          optional={optional}
          placeholder={t("ui.none")}
          options={offered.map((sex) => ({ value: sex, label: t(`patients.sex_${sex as Sex}`) }))}
        />
        {mayNumber && (
          <TextField
            {...field("number", t("ui.number"))}
            optional={optional}
            maxLength={64}
            dir="ltr"
            autocomplete="off"
            hint={known.id ? undefined : t("patients.numberHint")}
          />
        )}
      </div>
      <TextArea
        {...field("address", t("patients.address"))}
        optional={optional}
        rows={2}
        maxLength={500}
        dir="auto"
      />
    </>
  );
}
