import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { type Patient, sexes } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  back: string;
  known: Partial<Patient>;
  submit: string;
  /** What saving and booking at once is called, where that is possible. */
  book?: string;
}

/** The head of a patient's record as a form; it works without script. */
export function PatientForm({ t, form, action, back, known, submit, book }: Props) {
  const field = (name: keyof Patient & string, label: string) => ({
    label,
    name,
    value: form.value(name, known[name] as string | null | undefined),
    error: form.error(name),
  });
  const optional = t("ui.optional");
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {known.version !== undefined && <input type="hidden" name="version" value={known.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
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
        <TextField
          {...field("phone", t("ui.phone"))}
          optional={optional}
          type="tel"
          dir="ltr"
          autocomplete="off"
        />
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
          options={sexes.map((sex) => ({ value: sex, label: t(`patients.sex_${sex}`) }))}
        />
        <TextField
          {...field("number", t("ui.number"))}
          optional={optional}
          maxLength={64}
          dir="ltr"
          autocomplete="off"
          hint={known.id ? undefined : t("patients.numberHint")}
        />
      </div>
      <TextArea
        {...field("address", t("patients.address"))}
        optional={optional}
        rows={2}
        maxLength={500}
        dir="auto"
      />
      <div class="row">
        <Button type="submit" kind="primary">{submit}</Button>
        {book && <Button type="submit" name="then" value="book">{book}</Button>}
        <Button href={back} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
