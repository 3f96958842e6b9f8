import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { type CalendarForm, fieldOf } from "./CalendarFields.tsx";

const usual = {
  beforeMinutes: 0,
  afterMinutes: 0,
  cooldownMinutes: 0,
  noticeMinutes: 120,
  horizonDays: 60,
  practitionerFrom: 0,
} as const;

/** The room around a visit, how soon and how far ahead it is offered, and which part of it takes the practitioner. */
export function CalendarTermsFields(shared: CalendarForm) {
  const { t, calendar } = shared;
  const field = fieldOf(shared);
  const names = Object.keys(usual) as (keyof typeof usual)[];
  return (
    <div class="columns" data-min="s">
      {names.map((name) => (
        <TextField
          key={name}
          {...field(name, calendar?.[name] ?? usual[name])}
          label={t(`booking.${name}`)}
          type="number"
          min={0}
        />
      ))}
      <TextField
        {...field("practitionerUntil", calendar?.practitionerUntil)}
        label={t("booking.practitionerUntil")}
        hint={t("booking.practitionerHint")}
        type="number"
        min={1}
      />
      <Select
        {...field("stepMinutes", String(calendar?.stepMinutes ?? 15))}
        label={t("booking.stepMinutes")}
        options={["5", "10", "15", "20", "30", "60"].map((step) => ({ value: step, label: step }))}
      />
    </div>
  );
}
