import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { DateInput, TimeInput } from "@/components/ui/DateInput.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";
import { weekdays } from "./words.ts";

/** What is known of a window. */
export interface KnownWindow {
  weekdays: number[];
  earliest: string | null;
  latest: string | null;
  fromDay: string | null;
  untilDay: string | null;
}

interface Props {
  t: T;
  form: FormState;
  known?: KnownWindow;
  today: string;
}

/** On which days and between which hours somebody could come; whatever is left empty is any. */
export function WindowFields({ t, form, known, today }: Props) {
  const optional = t("ui.optional");
  const chosen = chosenDays(form, known?.weekdays ?? []);
  const field = (name: keyof KnownWindow) => ({
    name,
    value: form.value(name, known?.[name] as string | null | undefined),
    error: form.error(name),
    optional,
  });
  return (
    <>
      <Choices legend={t("waiting.weekdays")} error={form.error("weekdays")}>
        <div class="row">
          {weekdays(t).map(({ value, label }, index) => (
            <Checkbox
              key={value}
              name={`weekdays.${index}`}
              value={String(value)}
              checked={chosen.includes(value)}
              label={label}
            />
          ))}
        </div>
      </Choices>
      <div class="columns" data-min="s">
        <TimeInput {...field("earliest")} label={t("waiting.earliest")} />
        <TimeInput {...field("latest")} label={t("waiting.latest")} />
      </div>
      <div class="columns" data-min="s">
        <DateInput {...field("fromDay")} label={t("ui.from")} min={today} />
        <DateInput {...field("untilDay")} label={t("ui.to")} min={today} />
      </div>
    </>
  );
}

/** The weekdays that are ticked: what was typed where the form was refused, else what is known. */
function chosenDays(form: FormState, known: number[]): number[] {
  const typed = known.length > 0 ? form.value("weekdays.0", "known") : form.value("weekdays.0");
  if (typed === "known") return known;
  return [0, 1, 2, 3, 4, 5, 6].map((index) => Number(form.value(`weekdays.${index}`)));
}
