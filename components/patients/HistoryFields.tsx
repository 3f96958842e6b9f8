import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { type Answers, oralHabits, pregnancies } from "@/domain/patients/medical_history.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  /** Stands before the fields' names, where the history is part of a larger form. */
  prefix?: string;
  /** What the last version says, to begin the next one with. */
  known?: Answers;
  today: string;
}

/** The questions of a medical history. */
export function HistoryFields({ t, form, prefix = "", known, today }: Props) {
  const lines = (name: "conditions" | "medications" | "allergies") => (
    <TextArea
      label={t(`record.${name}`)}
      name={prefix + name}
      hint={t("record.listHint")}
      rows={3}
      dir="auto"
      value={form.value(prefix + name, known?.[name].join("\n"))}
      error={form.error(prefix + name)}
    />
  );
  return (
    <>
      <div class="columns">
        {lines("conditions")}
        {lines("medications")}
        {lines("allergies")}
      </div>
      <Choices legend={t("record.oralHabits")}>
        <div class="row">
          {oralHabits.map((habit, index) => (
            <Checkbox
              key={habit}
              label={t(`record.habit_${habit}`)}
              name={`${prefix}oralHabits.${index}`}
              value={habit}
              checked={known?.oralHabits.includes(habit)}
            />
          ))}
        </div>
      </Choices>
      <div class="columns" data-min="s">
        <Select
          label={t("record.pregnancy")}
          name={`${prefix}pregnancy`}
          placeholder={t("record.notAsked")}
          value={form.value(`${prefix}pregnancy`, known?.pregnancy)}
          error={form.error(`${prefix}pregnancy`)}
          options={pregnancies.map((value) => ({ value, label: t(`record.pregnancy_${value}`) }))}
        />
        <DateInput
          label={t("record.reviewedOn")}
          name={`${prefix}reviewedOn`}
          max={today}
          value={form.value(`${prefix}reviewedOn`, prefix ? "" : today)}
          error={form.error(`${prefix}reviewedOn`)}
        />
      </div>
      <TextArea
        label={t("record.historyNotes")}
        name={`${prefix}notes`}
        rows={3}
        maxLength={5000}
        dir="auto"
        value={form.value(`${prefix}notes`, known?.notes)}
        error={form.error(`${prefix}notes`)}
      />
    </>
  );
}
