import { dayInWords } from "@/core/dates.ts";
import { TimeInput } from "@/components/ui/DateInput.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { type CalendarForm, fieldOf } from "./CalendarFields.tsx";

/** The hours of a calendar's own: those that stand, and room for three more. */
export function CalendarHoursFields(shared: CalendarForm) {
  const { t, form, calendar, practitioners } = shared;
  const field = fieldOf(shared);
  const known = calendar?.hours ?? [];
  const errors = form.error("hours");
  return (
    <div class="stack">
      <small class="soft">{t("booking.ownHoursHint")}</small>
      {errors && <small class="error">{errors.join(" ")}</small>}
      {Array.from({ length: known.length + 3 }, (_, index) => (
        <div class="columns" data-min="s" key={index}>
          <Select
            {...field(`hours.${index}.weekday`, String(known[index]?.weekday ?? 1))}
            label={t("booking.weekday")}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
              value: String(day),
              label: dayInWords(t.locale, "weekday", `2024-01-0${day}`), // which began on a Monday
            }))}
          />
          <TimeInput {...field(`hours.${index}.opens`, known[index]?.opens)} label={t("ui.from")} />
          <TimeInput {...field(`hours.${index}.closes`, known[index]?.closes)} label={t("ui.to")} />
          <Select
            {...field(`hours.${index}.practitionerId`, known[index]?.practitionerId)}
            label={t("booking.people")}
            placeholder={t("booking.wholeCalendar")}
            options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ))}
    </div>
  );
}
