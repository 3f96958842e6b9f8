import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Choices, Radio, Switch } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import {
  type AppointmentSettings,
  colourings,
  steps,
  timeFormats,
} from "@/domain/scheduling/settings/appointment_settings.ts";
import type { ComponentChildren } from "preact";
import type { T } from "@/texts/mod.ts";
import type { PreviewTexts } from "./PreviewDay.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: AppointmentSettings;
  /** What the calendar would look like, following the form. */
  preview: ComponentChildren;
}

/** How the calendar behaves, with a morning beside it that changes as one chooses. */
export function AppointmentSettingsForm({ t, form, action, known, preview }: Props) {
  const value = (name: keyof AppointmentSettings) => form.value(name, String(known[name]));
  const field = (name: keyof AppointmentSettings) => ({
    name,
    value: value(name),
    error: form.error(name),
    required: true,
  });
  const lengths = steps.map((minutes) => ({
    value: String(minutes),
    label: t("scheduling.minutes", { count: minutes }),
  }));
  const radios = <N extends "timeFormat" | "colourBy">(name: N, options: readonly string[]) =>
    options.map((option) => (
      <Radio
        key={option}
        name={name}
        value={option}
        label={t(`calendar.${name}_${option}` as "calendar.colourBy_status")}
        checked={value(name) === option}
      />
    ));
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      <Card
        title={t("calendar.settings")}
        footer={<Button type="submit" kind="primary">{t("ui.save")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          {preview}
          <div class="columns" data-min="s">
            <Choices legend={t("calendar.timeFormat")} error={form.error("timeFormat")}>
              {radios("timeFormat", timeFormats)}
              {known.formatGiven && <small class="soft">{t("calendar.formatGiven")}</small>}
            </Choices>
            <Choices legend={t("calendar.colourBy")} error={form.error("colourBy")}>
              {radios("colourBy", colourings)}
            </Choices>
          </div>
          <div class="columns" data-min="s">
            <TextField
              {...field("defaultMinutes")}
              label={t("calendar.defaultMinutes")}
              hint={t("calendar.defaultMinutesHint")}
              type="number"
              inputMode="numeric"
              min={5}
              max={480}
              step={5}
            />
            <Select {...field("snapMinutes")} label={t("calendar.snapMinutes")} options={lengths} />
            <Select {...field("stepMinutes")} label={t("calendar.stepMinutes")} options={lengths} />
          </div>
          <Switch
            name="hoverCard"
            label={t("calendar.hoverCard")}
            hint={t("calendar.hoverCardHint")}
            checked={form.ticked("hoverCard", known.hoverCard)}
          />
          <Switch
            name="clickToBook"
            label={t("calendar.clickToBook")}
            hint={t("calendar.clickToBookHint")}
            checked={form.ticked("clickToBook", known.clickToBook)}
          />
        </div>
      </Card>
    </form>
  );
}

/** What the preview says. */
export const previewTexts = (t: T): PreviewTexts => ({
  label: t("calendar.preview"),
  new: t("scheduling.new"),
  halves: [t("calendar.am"), t("calendar.pm")],
  visits: [
    {
      who: "Saba Anwar",
      what: t("calendar.previewFirst"),
      status: "confirmed",
      tones: { practitioner: "info", service: "plum" },
    },
    {
      who: "Andrei Popescu",
      what: t("calendar.previewSecond"),
      status: "scheduled",
      tones: { practitioner: "info", service: "warn" },
    },
  ],
});
