import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { AskedField, FieldValue } from "@/domain/fields/custom_field.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  fields: AskedField[];
  /** What stands, by key. */
  known: Record<string, FieldValue>;
}

/** The clinic's own questions of a patient. */
export function FieldInputs({ t, form, fields, known }: Props) {
  return (
    <div class="columns" data-min="s">
      {fields.map((field) => <FieldInput key={field.id} {...{ t, form, field, known }} />)}
    </div>
  );
}

function FieldInput({ t, form, field, known }: Omit<Props, "fields"> & { field: AskedField }) {
  const name = `custom.${field.systemKey}`;
  const standing = known[field.systemKey];
  const value = form.value(name, standing === undefined ? undefined : String(standing));
  const asked = { label: field.label, hint: field.hint ?? undefined, name, value, error: form.error(name) };
  switch (field.kind) {
    case "text":
      return <TextField {...asked} maxLength={1000} dir="auto" autocomplete="off" />;
    case "number":
      return <TextField {...asked} inputMode="decimal" dir="ltr" autocomplete="off" />;
    case "date":
      return <DateInput {...asked} />;
    case "choice": {
      // What stands but is offered no more can stay.
      const offered = value && !field.options.includes(value) ? [value, ...field.options] : field.options;
      return (
        <Select
          {...asked}
          placeholder={t("ui.select")}
          options={offered.map((option) => ({ value: option, label: option }))}
        />
      );
    }
    case "yes_no":
      return (
        <Select
          {...asked}
          placeholder={t("ui.select")}
          options={[{ value: "true", label: t("fields.yes") }, { value: "false", label: t("fields.no") }]}
        />
      );
  }
}
