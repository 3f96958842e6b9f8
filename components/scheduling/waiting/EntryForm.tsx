import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { DateInput } from "@/components/ui/DateInput.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { Service } from "@/domain/catalog/service.ts";
import type { PatientRow } from "@/domain/patients/patient.ts";
import type { Entry } from "@/domain/scheduling/waiting/entry.ts";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import { some, type T } from "@/texts/mod.ts";
import { WindowFields } from "./WindowFields.tsx";

export interface EntryFormProps {
  t: T;
  form: FormState;
  slug: string;
  /** Where it is sent. */
  action: string;
  /** The patients to begin a search with; nobody is chosen where the entry is known. */
  patients?: PatientRow[];
  patientId?: string;
  /** The later visit that would be moved forward, in words. */
  later?: { id: string; words: string };
  practitioners: { id: string; name: string }[];
  services: Service[];
  known?: Entry;
  today: string;
}

const lengths = [15, 30, 45, 60, 75, 90, 120];
const notices = [0, 60, 120, 240, 720, 1440, 2880];

/** Who waits, for what, with whom, when they could come and how soon they must hear of it. */
export function EntryForm(props: EntryFormProps) {
  const { t, form, slug, action, patients, patientId, later, practitioners, services, known, today } = props;
  const optional = t("ui.optional");
  const hours = (minutes: number) =>
    minutes === 0 ? t("waiting.atOnce") : t("waiting.hours", { count: minutes / 60 });
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      {later && (
        <Alert tone="info">
          <input type="hidden" name="appointmentId" value={later.id} />
          {t("waiting.movesForward", { visit: later.words })}
        </Alert>
      )}
      {patients && (
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
        />
      )}
      <div class="columns" data-min="s">
        <Select
          label={t("scheduling.service")}
          name="serviceId"
          optional={optional}
          placeholder={t("waiting.anyService")}
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value("serviceId", known?.service?.id)}
          error={form.error("serviceId")}
        />
        <Select
          label={t("scheduling.practitioner")}
          name="practitionerId"
          optional={optional}
          placeholder={t("waiting.anybody")}
          options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value("practitionerId", known?.practitioner?.id)}
          error={form.error("practitionerId")}
        />
      </div>
      <div class="columns" data-min="s">
        <Select
          label={t("scheduling.length")}
          name="minutes"
          placeholder={t("waiting.asUsual")}
          options={lengths.map((count) => ({
            value: String(count),
            label: t("scheduling.minutes", { count }),
          }))}
          value={form.value("minutes", known?.minutes)}
          error={form.error("minutes")}
        />
        <Select
          label={t("waiting.priority")}
          name="priority"
          options={([0, 1, 2] as const).map((one) => ({
            value: String(one),
            label: t(`waiting.priority_${one}`),
          }))}
          value={form.value("priority", known?.priority ?? 0)}
          error={form.error("priority")}
        />
      </div>
      <WindowFields t={t} form={form} known={known} today={today} />
      <div class="columns" data-min="s">
        <Select
          label={t("waiting.notice")}
          name="noticeMinutes"
          hint={t("waiting.noticeHint")}
          options={notices.map((minutes) => ({ value: String(minutes), label: hours(minutes) }))}
          value={form.value("noticeMinutes", known?.noticeMinutes ?? 120)}
          error={form.error("noticeMinutes")}
        />
        <DateInput
          label={t("waiting.dueOn")}
          name="dueOn"
          optional={optional}
          value={form.value("dueOn", known?.dueOn)}
          error={form.error("dueOn")}
        />
      </div>
      <TextArea
        label={t("waiting.note")}
        name="note"
        optional={optional}
        maxLength={500}
        rows={2}
        dir="auto"
        value={form.value("note", known?.note)}
        error={form.error("note")}
      />
      <div class="row">
        <Button type="submit" kind="primary">{t(known ? "ui.save" : "waiting.add")}</Button>
        <Button href={`/c/${slug}/waiting`} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
