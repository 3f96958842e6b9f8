import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { kinships, type RelatedPerson } from "@/domain/patients/circle.ts";
import type { T } from "@/texts/mod.ts";
import { PhoneField } from "./PhoneField.tsx";

interface Props {
  t: T;
  form: FormState;
  country: string;
  known: RelatedPerson[];
}

/** The people beside a patient, and room for one more. One whose name is emptied is ended. */
export function PersonRows({ t, form, country, known }: Props) {
  const count = Math.min(known.length + 1, 20);
  return (
    <>
      {Array.from(
        { length: count },
        (_, index) => (
          <PersonRow key={index} t={t} form={form} country={country} index={index} person={known[index]} />
        ),
      )}
    </>
  );
}

function PersonRow(
  { t, form, country, index, person }: Omit<Props, "known"> & { index: number; person?: RelatedPerson },
) {
  const at = `relatedPersons.${index}`;
  const field = (name: keyof RelatedPerson & string, label: string) => ({
    label,
    name: `${at}.${name}`,
    value: form.value(`${at}.${name}`, person?.[name] as string | null | undefined),
    error: form.error(`${at}.${name}`),
  });
  const box = (name: "mayDecide" | "mayPay" | "isEmergency", label: string) => (
    <Checkbox
      label={label}
      name={`${at}.${name}`}
      value="true"
      checked={form.ticked(`${at}.${name}`, person?.[name])}
    />
  );
  return (
    <Choices legend={t("record.person", { count: index + 1 })}>
      {person?.relatedPatientId && (
        <input type="hidden" name={`${at}.relatedPatientId`} value={person.relatedPatientId} />
      )}
      <div class="columns" data-min="s">
        <TextField {...field("name", t("ui.name"))} maxLength={200} dir="auto" autocomplete="off" />
        <Select
          {...field("relation", t("record.relation"))}
          placeholder={t("ui.select")}
          options={kinships.map((relation) => ({
            value: relation,
            label: t(`record.relation_${relation}`),
          }))}
        />
      </div>
      <div class="columns" data-min="s">
        <PhoneField {...field("phone", t("ui.phone"))} country={country} />
        <TextField {...field("email", t("auth.email"))} type="email" dir="ltr" autocomplete="off" />
      </div>
      <div class="row">
        {box("mayDecide", t("record.mayDecide"))}
        {box("mayPay", t("record.mayPay"))}
        {box("isEmergency", t("record.isEmergency"))}
      </div>
    </Choices>
  );
}
