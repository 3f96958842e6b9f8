import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { CustomField } from "@/domain/fields/custom_field.ts";
import type { T } from "@/texts/mod.ts";
import { WordingFields } from "./WordingFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  field: CustomField;
}

/** One of the clinic's own fields: its next wording, and whether it is asked. */
export function FieldForm({ t, form, action, field }: Props) {
  const { kind, systemKey, asked, draft, retiredAt } = field;
  const last = draft ?? asked!;
  return (
    <div class="stack">
      {retiredAt && <Alert tone="warn">{t("fields.retiredText")}</Alert>}
      {draft && (
        <Alert tone="info">
          {asked ? t("fields.draftOver", { label: asked.label }) : t("fields.draftText")}
        </Alert>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="requestKey" value={form.requestKey} />
        <input type="hidden" name="version" value={last.version} />
        <Card title={last.label} footer={<Button type="submit" kind="primary">{t("ui.save")}</Button>}>
          <div class="stack">
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <p class="soft">
              {t(`fields.kind_${kind}`)} · <code dir="ltr">{systemKey}</code>
            </p>
            <WordingFields t={t} form={form} known={last} offers={kind === "choice"} />
          </div>
        </Card>
      </form>
      <div class="row">
        {draft && <Deed action={`${action}/publication`} label={t("fields.publishNow")} />}
        {retiredAt
          ? <Deed action={`${action}/reinstatement`} label={t("fields.reinstate")} />
          : <Deed action={`${action}/retirement`} label={t("fields.retire")} />}
      </div>
    </div>
  );
}

function Deed({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <Button type="submit">{label}</Button>
    </form>
  );
}
