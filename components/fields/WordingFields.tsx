import { Checkbox } from "@/components/ui/Choice.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Wording } from "@/domain/fields/custom_field.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  known?: Wording;
  /** Whether it may be a choice; one of another kind offers nothing. */
  offers: boolean;
}

/** How a field is worded. */
export function WordingFields({ t, form, known, offers }: Props) {
  const optional = t("ui.optional");
  return (
    <>
      <TextField
        label={t("fields.label")}
        name="label"
        required
        maxLength={100}
        dir="auto"
        autocomplete="off"
        value={form.value("label", known?.label)}
        error={form.error("label")}
      />
      <TextField
        label={t("fields.hint")}
        name="hint"
        optional={optional}
        maxLength={200}
        dir="auto"
        autocomplete="off"
        value={form.value("hint", known?.hint)}
        error={form.error("hint")}
      />
      {offers && (
        <TextArea
          label={t("fields.options")}
          name="options"
          hint={t("fields.optionsHint")}
          rows={4}
          dir="auto"
          value={form.value("options", known?.options.join("\n"))}
          error={form.error("options")}
        />
      )}
      <Checkbox
        label={t("fields.publish")}
        hint={t("fields.publishHint")}
        name="publish"
        value="yes"
        checked={form.ticked("publish", true)}
      />
    </>
  );
}
