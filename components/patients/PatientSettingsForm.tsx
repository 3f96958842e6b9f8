import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { sexes } from "@/domain/patients/patient.ts";
import type { PatientSettings } from "@/domain/patients/settings.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: PatientSettings;
}

/** Which administrative sexes the clinic offers on its forms. */
export function PatientSettingsForm({ t, form, action, known }: Props) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      <Card
        title={t("record.sexes")}
        footer={<Button type="submit" kind="primary">{t("ui.save")}</Button>}
      >
        <Choices legend={t("patients.sex")}>
          {sexes.map((sex, index) => (
            <Checkbox
              key={sex}
              label={t(`patients.sex_${sex}`)}
              name={`sexes.${index}`}
              value={sex}
              checked={known.sexes.includes(sex)}
            />
          ))}
          <span class="hint">{t("record.sexesHint")}</span>
        </Choices>
      </Card>
    </form>
  );
}
