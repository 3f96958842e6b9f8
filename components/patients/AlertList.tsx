import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { T } from "@/texts/mod.ts";
import { AlertLine } from "./AlertBar.tsx";
import { AlertFields } from "./AlertRows.tsx";

interface Props {
  t: T;
  form: FormState;
  /** Where alerts are raised. */
  base: string;
  alerts: PatientAlert[];
}

/** A patient's alerts as those who may change patients keep them. */
export function AlertList({ t, form, base, alerts }: Props) {
  return (
    <Card title={t("record.alerts")}>
      <div class="stack">
        {alerts.map((alert) => (
          <form method="post" action={`${base}/${alert.id}/end`} class="row" key={alert.id}>
            <div class="row grow">
              <AlertLine t={t} alert={alert} />
            </div>
            <Button type="submit" kind="quiet" size="small">{t("record.endAlert")}</Button>
          </form>
        ))}
        <Fold title={t("record.raise")} open={form.title !== undefined}>
          <form method="post" action={base} class="stack">
            <input type="hidden" name="requestKey" value={form.requestKey} />
            <AlertFields t={t} form={form} />
            <div class="row">
              <Button type="submit">{t("record.raise")}</Button>
            </div>
          </form>
        </Fold>
      </div>
    </Card>
  );
}
