import { DateTimeInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  /** The wall clock to begin with; null where the day is over. */
  startsAt: string | null;
  minutes: number;
}

const usual = [15, 30, 45, 60, 90, 120];

/** When a visit begins and how long it takes: the usual lengths are suggested, any from 5 to 480 minutes can be typed. */
export function WhenFields({ t, form, startsAt, minutes }: Props) {
  return (
    <div class="columns" data-min="s">
      <DateTimeInput
        label={t("scheduling.startsAt")}
        name="startsAt"
        required
        value={form.value("startsAt", startsAt)}
        error={form.error("startsAt")}
      />
      <TextField
        label={t("scheduling.lengthMinutes")}
        name="minutes"
        type="number"
        inputMode="numeric"
        min={5}
        max={480}
        step={5}
        list="usual-lengths"
        dir="ltr"
        value={form.value("minutes", minutes)}
        error={form.error("minutes")}
      />
      <datalist id="usual-lengths">
        {usual.map((length) => (
          <option key={length} value={length}>{t("scheduling.minutes", { count: length })}</option>
        ))}
      </datalist>
    </div>
  );
}
