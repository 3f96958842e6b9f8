import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Switch } from "@/components/ui/Choice.tsx";
import { TimeInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { WaitingSettings } from "@/domain/scheduling/waiting/settings.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: WaitingSettings;
}

/** Whether gaps fill themselves, how many are asked at once and for how long, and when nobody is. */
export function WaitingSettingsForm({ t, form, action, known }: Props) {
  const field = (name: keyof WaitingSettings) => ({
    name,
    value: form.value(name, known[name] as string | number),
    error: form.error(name),
    required: true,
  });
  const number = (name: keyof WaitingSettings, min: number, max: number) => ({
    ...field(name),
    type: "number",
    inputmode: "numeric" as const,
    min,
    max,
    dir: "ltr" as const,
  });
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      <Card
        title={t("waiting.settings")}
        footer={<Button type="submit" kind="primary">{t("ui.save")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <Switch
            name="automatic"
            checked={form.ticked("automatic", known.automatic)}
            label={t("waiting.automatic")}
            hint={t("waiting.automaticHint")}
          />
          <div class="columns" data-min="s">
            <TextField
              {...number("atOnce", 1, 20)}
              label={t("waiting.atOnceCount")}
              hint={t("waiting.atOnceHint")}
            />
            <TextField
              {...number("lastsMinutes", 5, 1440)}
              label={t("waiting.lasts")}
              hint={t("waiting.lastsHint")}
            />
          </div>
          <div class="columns" data-min="s">
            <TextField
              {...number("leastNotice", 0, 10_080)}
              label={t("waiting.leastNotice")}
              hint={t("waiting.leastNoticeHint")}
            />
            <TextField
              {...number("mostPerDay", 1, 20)}
              label={t("waiting.mostPerDay")}
              hint={t("waiting.mostPerDayHint")}
            />
          </div>
          <div class="columns" data-min="s">
            <TimeInput {...field("quietFrom")} label={t("waiting.quietFrom")} />
            <TimeInput
              {...field("quietUntil")}
              label={t("waiting.quietUntil")}
              hint={t("waiting.quietHint")}
            />
          </div>
        </div>
      </Card>
    </form>
  );
}
