import { moneyIn } from "@/core/money.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Service } from "@/domain/catalog/service.ts";
import type { Visit } from "@/domain/scheduling/visit.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  visit: Visit;
  services: Service[];
  mayWriteNotes: boolean;
  mayCharge: boolean;
}

/** Ends a visit: what was found, and what of the price list was done. */
export function CompletionForm({ t, form, base, visit, services, mayWriteNotes, mayCharge }: Props) {
  return (
    <Card title={t("scheduling.complete")}>
      <form method="post" action={`${base}/completion`} class="stack">
        <input type="hidden" name="requestKey" value={form.requestKey} />
        {form.title && <Alert tone="bad">{form.title}</Alert>}
        {mayWriteNotes && (
          <TextArea
            label={t("scheduling.note")}
            name="note"
            rows={5}
            maxLength={10_000}
            hint={t("scheduling.noteHint")}
            value={form.value("note")}
            error={form.error("note")}
          />
        )}
        {mayCharge && (
          <Choices legend={t("scheduling.done")}>
            <div class="columns" data-gap="2">
              {services.map((service, index) => (
                <Checkbox
                  key={service.id}
                  name={`serviceIds.${index}`}
                  value={service.id}
                  checked={service.id === visit.service?.id}
                  label={service.name}
                  hint={[service.category, moneyIn(t.locale, service.price)].filter(Boolean).join(" · ")}
                />
              ))}
            </div>
          </Choices>
        )}
        <Button type="submit" kind="primary">{t("scheduling.complete")}</Button>
      </form>
    </Card>
  );
}
