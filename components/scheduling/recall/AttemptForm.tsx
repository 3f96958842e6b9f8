import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Choices, Radio } from "@/components/ui/Choice.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { attemptChannels, attemptOutcomes } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  doNotContact: boolean;
}

/** What was tried and what came of it. */
export function AttemptForm({ t, form, base, doNotContact }: Props) {
  return (
    <form method="post" action={`${base}/attempts`}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("recall.attempt")}
        footer={<Button type="submit" kind="primary">{t("recall.note")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          {doNotContact && <Alert tone="bad">{t("recall.doNotContactText")}</Alert>}
          <Select
            label={t("recall.channel")}
            name="channel"
            options={attemptChannels.map((one) => ({ value: one, label: t(`recall.channel_${one}`) }))}
            value={form.value("channel", "phone")}
            error={form.error("channel")}
          />
          <Choices legend={t("recall.outcome")} error={form.error("outcome")}>
            {attemptOutcomes.map((one) => (
              <Radio
                key={one}
                name="outcome"
                value={one}
                required
                checked={form.value("outcome") === one}
                label={t(`recall.outcome_${one}`)}
              />
            ))}
          </Choices>
          <TextField
            label={t("recall.attemptNote")}
            name="note"
            optional={t("ui.optional")}
            maxLength={500}
            dir="auto"
            value={form.value("note")}
            error={form.error("note")}
          />
        </div>
      </Card>
    </form>
  );
}

/** Not before a day, or no more. */
export function PutOff({ t, base, tomorrow }: { t: T; base: string; tomorrow: string }) {
  return (
    <Card title={t("recall.later")}>
      <div class="stack">
        <form method="post" action={`${base}/postponement`} class="stack" data-gap="2">
          <DateInput label={t("recall.notBefore")} name="until" required min={tomorrow} />
          <div class="row">
            <Button type="submit">{t("recall.putOff")}</Button>
          </div>
        </form>
        <form method="post" action={`${base}/end`} class="row">
          <span class="grow soft">{t("recall.stopText")}</span>
          <Button type="submit" kind="danger">{t("recall.stop")}</Button>
        </form>
      </div>
    </Card>
  );
}
