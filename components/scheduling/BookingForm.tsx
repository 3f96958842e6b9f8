import { Partial } from "fresh/runtime";
import { AlertBar } from "@/components/patients/AlertBar.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateTimeInput } from "@/components/ui/DateInput.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { Service } from "@/domain/catalog/service.ts";
import type { PatientAlert } from "@/domain/patients/alert.ts";
import type { PatientRow } from "@/domain/patients/patient.ts";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import FollowingPartial from "@/islands/ui/FollowingPartial.tsx";
import FollowingSelect from "@/islands/ui/FollowingSelect.tsx";
import { some, type T } from "@/texts/mod.ts";

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
  day: string;
  /** The wall clock to begin with; null where the day is over. */
  startsAt: string | null;
}

const lengths = [15, 30, 45, 60, 75, 90, 120];

/** A plain form that books a visit; it works without script. */
export function BookingForm(
  { t, form, slug, patients, patientId, alerts, practitioners, practitionerId, services, day, startsAt }:
    Props,
) {
  return (
    <form method="post" action={`/c/${slug}/appointments`} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <FollowingSelect
        leader="serviceId"
        follower="minutes"
        values={Object.fromEntries(services.map(({ id, minutes }) => [id, minutes]))}
      />
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
      <div class="columns" data-min="s">
        <Select
          label={t("scheduling.practitioner")}
          name="practitionerId"
          required
          placeholder={t("scheduling.unassigned")}
          options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value("practitionerId", practitionerId)}
          error={form.error("practitionerId")}
        />
        <Select
          label={t("scheduling.service")}
          name="serviceId"
          optional={t("ui.optional")}
          placeholder={t("ui.none")}
          options={services.map(({ id, name, minutes }) => ({
            value: id,
            label: `${name} · ${t("scheduling.minutes", { count: minutes })}`,
          }))}
          value={form.value("serviceId")}
          error={form.error("serviceId")}
        />
      </div>
      <div class="columns" data-min="s">
        <DateTimeInput
          label={t("scheduling.startsAt")}
          name="startsAt"
          required
          value={form.value("startsAt", startsAt)}
          error={form.error("startsAt")}
        />
        <Select
          label={t("scheduling.length")}
          name="minutes"
          options={lengths.map((minutes) => ({
            value: String(minutes),
            label: t("scheduling.minutes", { count: minutes }),
          }))}
          value={form.value("minutes", 30)}
          error={form.error("minutes")}
        />
      </div>
      <TextArea
        label={t("scheduling.reason")}
        name="reason"
        optional={t("ui.optional")}
        maxLength={500}
        rows={2}
        value={form.value("reason")}
        error={form.error("reason")}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t("scheduling.book")}</Button>
        <Button href={`/c/${slug}/agenda?day=${day}`} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
