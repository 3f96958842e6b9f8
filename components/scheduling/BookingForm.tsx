import { Partial } from "fresh/runtime";
import { AlertBar } from "@/components/patients/AlertBar.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Service } from "@/domain/catalog/service.ts";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { PatientRow } from "@/domain/patients/patient.ts";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import FollowingPartial from "@/islands/ui/FollowingPartial.tsx";
import { some, type T } from "@/texts/mod.ts";
import { BesideField } from "./booking/BesideField.tsx";
import { RepeatFields } from "./booking/RepeatFields.tsx";
import { WhatFields } from "./booking/WhatFields.tsx";
import { WhenFields } from "./booking/WhenFields.tsx";

interface Props {
  t: T;
  form: FormState;
  slug: string;
  patients: PatientRow[];
  patientId?: string;
  /** What must be seen at once of the patient who is chosen. */
  alerts: PatientAlert[];
  practitioners: { id: string; name: string }[];
  practitionerId?: string;
  services: Service[];
  calendars: { id: string; name: string; minutes: number }[];
  chairs: { id: string; name: string }[];
  chairId?: string;
  /** How long a visit takes here where nobody says. */
  minutes: number;
  mayDoubleBook: boolean;
  day: string;
  /** The wall clock to begin with; null where the day is over. */
  startsAt: string | null;
}

/** A plain form that books a visit; it works without script. */
export function BookingForm(
  { t, form, slug, patients, patientId, alerts, day, startsAt, minutes, mayDoubleBook, ...what }: Props,
) {
  return (
    <form method="post" action={`/c/${slug}/appointments`} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <ComboboxField
        label={t("scheduling.patient")}
        name="patientId"
        required
        source={`/c/${slug}/patients/search`}
        picks={`/c/${slug}/patients/picks`}
        collection="patients"
        texts={some(t, comboboxTexts)}
        locale={t.locale}
        options={patients}
        value={form.value("patientId", patientId) || undefined}
        error={form.error("patientId")}
        hint={<a href={`/c/${slug}/patients/new`}>{t("scheduling.newPatient")}</a>}
      />
      <FollowingPartial field="patientId" page={`/c/${slug}/appointments/new?patientId=`}>
        <Partial name="alerts">
          <AlertBar t={t} name={patients.find(({ id }) => id === patientId)?.name ?? ""} alerts={alerts} />
        </Partial>
      </FollowingPartial>
      <WhatFields t={t} form={form} {...what} />
      <WhenFields t={t} form={form} startsAt={startsAt} minutes={minutes} />
      <TextArea
        label={t("scheduling.reason")}
        name="reason"
        optional={t("ui.optional")}
        maxLength={500}
        rows={2}
        value={form.value("reason")}
        error={form.error("reason")}
      />
      {mayDoubleBook && <BesideField t={t} form={form} />}
      <RepeatFields t={t} form={form} />
      <div class="row">
        <Button type="submit" kind="primary">{t("scheduling.book")}</Button>
        <Button href={`/c/${slug}/agenda?day=${day}`} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
