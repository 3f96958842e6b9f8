import { dayInWords } from "@/core/dates.ts";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

/** How a visit comes again: how often, on which weekdays, how many times, and which days are left out. */
export function RepeatFields({ t, form }: { t: T; form: FormState }) {
  const number = (name: string, known: number, max: number) => ({
    name: `repeat.${name}`,
    type: "number" as const,
    min: 1,
    max,
    dir: "ltr" as const,
    value: form.value(`repeat.${name}`, known),
    error: form.error(`repeat.${name}`),
  });
  const chosen = new Set([0, 1, 2, 3, 4, 5, 6].map((index) => form.value(`repeat.weekdays.${index}`)));
  // 2 January 2006 was a Monday.
  const nameOf = (weekday: number) => dayInWords(t.locale, "weekday", `2006-01-0${weekday + 1}`);
  return (
    <Fold title={t("scheduling.repeats")} hint={t("scheduling.repeatsHint")} open={form.refused("repeat")}>
      <div class="columns" data-min="s">
        <TextField {...number("times", 1, 60)} label={t("scheduling.repeatTimes")} />
        <TextField {...number("everyWeeks", 1, 12)} label={t("scheduling.repeatWeeks")} />
      </div>
      <Choices legend={t("scheduling.repeatDays")}>
        <div class="row">
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox
              key={weekday}
              name={`repeat.weekdays.${weekday - 1}`}
              value={weekday}
              label={nameOf(weekday)}
              checked={chosen.has(String(weekday))}
            />
          ))}
        </div>
      </Choices>
      <TextField
        label={t("scheduling.leaveOut")}
        name="repeat.leaveOut"
        optional={t("ui.optional")}
        hint={t("scheduling.leaveOutHint")}
        dir="ltr"
        autocomplete="off"
        value={form.value("repeat.leaveOut")}
        error={form.error("repeat.leaveOut")}
      />
    </Fold>
  );
}
