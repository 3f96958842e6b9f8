import { Checkbox } from "@/components/ui/Choice.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { type Patient, patientStatuses } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";

const names = [
  "prefix",
  "givenName",
  "familyName",
  "status",
  "languages",
  "referralSource",
  "tags",
  "deskNote",
  "doNotContact",
];

/** What the clinic notes of a patient for itself. */
export function MoreFields({ t, form, known }: { t: T; form: FormState; known: Partial<Patient> }) {
  const field = (name: keyof Patient & string, label: string) => {
    const value = known[name];
    return {
      label,
      name,
      value: form.value(name, Array.isArray(value) ? value.join(", ") : value as string | null | undefined),
      error: form.error(name),
    };
  };
  const optional = t("ui.optional");
  return (
    <Fold
      title={t("record.more")}
      hint={t("record.moreHint")}
      open={names.some((name) => form.refused(name)) || known.doNotContact}
    >
      <div class="columns" data-min="s">
        <TextField {...field("prefix", t("record.prefix"))} optional={optional} maxLength={40} dir="auto" />
        <TextField
          {...field("givenName", t("record.givenName"))}
          optional={optional}
          maxLength={100}
          dir="auto"
        />
        <TextField
          {...field("familyName", t("record.familyName"))}
          optional={optional}
          maxLength={100}
          dir="auto"
        />
      </div>
      <div class="columns" data-min="s">
        <Select
          {...field("status", t("ui.status"))}
          value={form.value("status", known.status ?? "active")}
          options={patientStatuses.map((status) => ({ value: status, label: t(`record.status_${status}`) }))}
        />
        <TextField
          {...field("languages", t("record.languages"))}
          optional={optional}
          hint={t("record.languagesHint")}
          dir="ltr"
        />
      </div>
      <div class="columns" data-min="s">
        <TextField
          {...field("referralSource", t("record.referralSource"))}
          optional={optional}
          maxLength={200}
          dir="auto"
        />
        <TextField
          {...field("tags", t("record.tags"))}
          optional={optional}
          hint={t("record.tagsHint")}
          dir="auto"
        />
      </div>
      <TextArea
        {...field("deskNote", t("record.deskNote"))}
        optional={optional}
        hint={t("record.deskNoteHint")}
        rows={3}
        maxLength={2000}
        dir="auto"
      />
      <input type="hidden" name="doNotContact" value="false" />
      <Checkbox
        label={t("record.doNotContact")}
        hint={t("record.doNotContactHint")}
        name="doNotContact"
        value="true"
        checked={form.ticked("doNotContact", known.doNotContact)}
      />
    </Fold>
  );
}
