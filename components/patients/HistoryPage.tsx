import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Fold } from "@/components/ui/Fold.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { MedicalHistory } from "@/domain/patients/medical_history.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import type { T } from "@/texts/mod.ts";
import { AlertBar } from "./AlertBar.tsx";
import { HistoryFields } from "./HistoryFields.tsx";
import { HistorySheet } from "./HistorySheet.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  today: string;
  patient: Patient;
  alerts: PatientAlert[];
  histories: MedicalHistory[];
  mayReview: boolean;
}

/** A patient's medical history: what stands, the questions to go through it anew, and what was said before. */
export function HistoryPage({ t, form, action, today, patient, alerts, histories, mayReview }: Props) {
  const standing = histories.find((version) => version.standing);
  const earlier = histories.filter((version) => version !== standing);
  return (
    <div class="stack">
      <AlertBar t={t} name={patient.name} alerts={alerts} />
      {standing
        ? <HistorySheet t={t} history={standing} title={t("record.history")} />
        : (
          <Empty icon={<Icon name="heart-pulse" />} title={t("record.nothingKnown")}>
            {t("record.nothingKnownText")}
          </Empty>
        )}
      {mayReview && (
        <Card title={t("record.review")}>
          <form method="post" action={action} class="stack">
            <input type="hidden" name="requestKey" value={form.requestKey} />
            {standing && <input type="hidden" name="replacesId" value={standing.id} />}
            {form.title && <Alert tone="bad">{form.title}</Alert>}
            <HistoryFields t={t} form={form} known={standing} today={today} />
            <div class="row">
              <Button type="submit" kind="primary">{t("record.review")}</Button>
            </div>
          </form>
        </Card>
      )}
      {earlier.length > 0 && (
        <Fold title={t("record.earlier")}>
          {earlier.map((version) => (
            <HistorySheet key={version.id} t={t} history={version} title={t("record.history")} />
          ))}
        </Fold>
      )}
    </div>
  );
}
