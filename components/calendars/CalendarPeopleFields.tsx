import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { assignments, needKinds } from "@/domain/scheduling/calendars/calendar.ts";
import { type CalendarForm, fieldOf } from "./CalendarFields.tsx";

/** Who can be booked, who helps, and what else a visit takes. */
export function CalendarPeopleFields(shared: CalendarForm) {
  const { t, form, calendar, practitioners } = shared;
  const field = fieldOf(shared);
  return (
    <div class="stack">
      <Choices legend={t("booking.people")} error={form.error("practitioners")}>
        {practitioners.map(({ id, name }, index) => {
          const known = calendar?.practitioners.find((one) => one.id === id);
          return (
            <div class="row" key={id}>
              <span class="grow">
                <Checkbox
                  name={`practitioners.${index}.id`}
                  value={id}
                  label={name}
                  checked={form.value(`practitioners.${index}.id`, known ? id : "") === id}
                />
              </span>
              <TextField
                {...field(`practitioners.${index}.priority`, known?.priority ?? index)}
                label={t("booking.priorityOf", { name })}
                quiet
                type="number"
                min={0}
                max={99}
              />
            </div>
          );
        })}
      </Choices>
      <div class="columns" data-min="s">
        <Select
          {...field("assignment", calendar?.assignment)}
          label={t("booking.assignment")}
          options={assignments.map((one) => ({ value: one, label: t(`booking.assignment_${one}`) }))}
        />
        <Checkbox
          name="choosing"
          checked={form.ticked("choosing", calendar?.choosing ?? true)}
          label={t("booking.choosing")}
        />
      </div>
      <Choices legend={t("booking.needs")} error={form.error("needs")}>
        {needKinds.map((kind, index) => {
          const known = calendar?.needs.find((one) => one.kind === kind);
          return (
            <div class="columns" data-min="s" key={kind}>
              <Checkbox
                name={`needs.${index}.kind`}
                value={kind}
                label={t(`booking.need_${kind}`)}
                checked={form.value(`needs.${index}.kind`, known ? kind : "") === kind}
              />
              <TextField
                {...field(`needs.${index}.fromMinute`, known?.fromMinute ?? 0)}
                label={t("booking.practitionerFrom")}
                type="number"
                min={0}
              />
              <TextField
                {...field(`needs.${index}.untilMinute`, known?.untilMinute)}
                label={t("booking.practitionerUntil")}
                type="number"
                min={1}
              />
            </div>
          );
        })}
      </Choices>
      <Choices legend={t("booking.helpers")} error={form.error("helpers")}>
        {practitioners.map(({ id, name }, index) => (
          <Checkbox
            key={id}
            name={`helpers.${index}.id`}
            value={id}
            label={name}
            checked={form.value(
              `helpers.${index}.id`,
              calendar?.helpers.some((one) => one.id === id) ? id : "",
            ) === id}
          />
        ))}
      </Choices>
    </div>
  );
}
