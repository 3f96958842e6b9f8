import { dayInWords } from "@/core/dates.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TimeInput } from "@/components/ui/DateInput.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

interface Stretch {
  weekday: number;
  opens: string;
  closes: string;
}

interface Props {
  t: T;
  form: FormState;
  action: string;
  hours: Stretch[];
  /** What the form was drawn from. */
  was: string;
  /** What was typed where it was refused, by stretch. */
  typed?: Record<string, string>[];
}

const mornings = [1, 2, 3, 4, 5, 6, 7];

/** When the clinic is open: two stretches a day, either of which may stay empty. */
export function HoursForm({ t, form, action, hours, was, typed }: Props) {
  // 2 January 2006 was a Monday.
  const nameOf = (weekday: number) => dayInWords(t.locale, "weekday", `2006-01-0${weekday + 1}`);
  return (
    <form method="post" action={action} class="stack measure">
      <p class="soft">{t("clinic.hoursText")}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="was" value={was} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      {mornings.map((weekday) => (
        <fieldset key={weekday} class="field">
          <legend>{nameOf(weekday)}</legend>
          {[0, 1].map((half) => {
            const index = (weekday - 1) * 2 + half;
            const known = hours.filter((stretch) => stretch.weekday === weekday)[half];
            const field = (name: "opens" | "closes") => ({
              name: `hours.${index}.${name}`,
              id: `hours-${index}-${name}`,
              label: `${nameOf(weekday)} ${half + 1}: ${t(name === "opens" ? "ui.from" : "ui.to")}`,
              quiet: true,
              value: typed ? typed[index]?.[name] ?? "" : known?.[name] ?? "",
              error: form.error(`hours.${index}.${name}`),
            });
            return (
              <div class="row" data-wrap="no" key={half}>
                <input type="hidden" name={`hours.${index}.weekday`} value={weekday} />
                <TimeInput {...field("opens")} />
                <span aria-hidden="true">–</span>
                <TimeInput {...field("closes")} />
              </div>
            );
          })}
        </fieldset>
      ))}
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
      </div>
    </form>
  );
}
