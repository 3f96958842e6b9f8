import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { PatientRow } from "@/domain/patients/patient.ts";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import { some, type T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  base: string;
  picks: PatientRow[];
  full: boolean;
}

/** A seat for one more patient while there is one, and calling the session off. */
export function SeatForm({ t, form, slug, base, picks, full }: Props) {
  return (
    <div class="stack">
      {full
        ? <Alert tone="info">{t("scheduling.sessionFull")}</Alert>
        : (
          <form method="post" action={`${base}/seats`} class="stack">
            <input type="hidden" name="requestKey" value={form.requestKey} />
            <ComboboxField
              label={t("scheduling.patient")}
              name="patientId"
              required
              source={`/c/${slug}/patients/search`}
              picks={`/c/${slug}/patients/picks`}
              collection="patients"
              texts={some(t, comboboxTexts)}
              locale={t.locale}
              options={picks}
            />
            <Button type="submit" kind="primary">{t("scheduling.giveSeat")}</Button>
          </form>
        )}
      <details class="disclosure">
        <summary>{t("scheduling.callOff")}</summary>
        <form method="post" action={`${base}/cancellation`} class="stack" data-gap="2">
          <TextField
            label={t("scheduling.why")}
            name="reason"
            id="call-off-why"
            optional={t("ui.optional")}
            hint={t("scheduling.callOffHint")}
            maxLength={500}
          />
          <Button type="submit" kind="danger">
            <Icon name="ban" />
            {t("scheduling.callOff")}
          </Button>
        </form>
      </details>
    </div>
  );
}
