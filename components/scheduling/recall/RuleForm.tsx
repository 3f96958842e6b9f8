import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { recallChannels } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  services: { id: string; name: string }[];
  /** What is ticked: what was typed where the form was refused. */
  chosen: string[];
  channels: string[];
}

/** One more reason to ask patients back. */
export function RuleForm({ t, form, action, services, chosen, channels }: Props) {
  const optional = t("ui.optional");
  const number = (name: string, min: number, max: number, known?: number) => ({
    name,
    value: form.value(name, known),
    error: form.error(name),
    type: "number",
    min,
    max,
    dir: "ltr" as const,
  });
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("recall.addRule")}
        footer={<Button type="submit" kind="primary">{t("recall.addRule")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <div class="columns" data-min="s">
            <TextField
              label={t("recall.name")}
              name="name"
              hint={t("recall.nameHint")}
              required
              maxLength={100}
              dir="auto"
              autocomplete="off"
              value={form.value("name")}
              error={form.error("name")}
            />
            <TextField
              {...number("months", 1, 60, 6)}
              label={t("recall.months")}
              hint={t("recall.monthsHint")}
              required
            />
          </div>
          <Choices legend={t("recall.services")} error={form.error("serviceIds")}>
            <div class="columns" data-min="s">
              {services.map(({ id, name }, index) => (
                <Checkbox
                  key={id}
                  name={`serviceIds.${index}`}
                  value={id}
                  checked={chosen.includes(id)}
                  label={name}
                />
              ))}
            </div>
          </Choices>
          <div class="columns" data-min="s">
            <TextField {...number("leastAge", 0, 120)} label={t("recall.leastAge")} optional={optional} />
            <TextField {...number("mostAge", 0, 120)} label={t("recall.mostAge")} optional={optional} />
          </div>
          <Choices legend={t("recall.by")} error={form.error("channels")}>
            <div class="row">
              {recallChannels.map((one, index) => (
                <Checkbox
                  key={one}
                  name={`channels.${index}`}
                  value={one}
                  checked={channels.includes(one)}
                  label={t(`recall.channel_${one}`)}
                />
              ))}
            </div>
          </Choices>
          <div class="columns" data-min="s">
            <TextField {...number("attempts", 1, 20, 3)} label={t("recall.attemptsMost")} required />
            <TextField {...number("spacingDays", 0, 365, 14)} label={t("recall.spacing")} required />
          </div>
        </div>
      </Card>
    </form>
  );
}
