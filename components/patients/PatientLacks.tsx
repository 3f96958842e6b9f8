import { DateInput } from "@/components/ui/DateInput.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { sexes } from "@/domain/patients/patient.ts";
import type { PortalInvitationSeen } from "@/domain/patients/portal.ts";
import type { T } from "@/texts/mod.ts";

/** Asks for what the patient's record lacks. */
export function PatientLacks({ t, form, seen }: { t: T; form: FormState; seen: PortalInvitationSeen }) {
  return (
    <>
      {seen.lacksBirthDate && (
        <DateInput
          label={t("patients.birthDate")}
          name="birthDate"
          required
          value={form.value("birthDate")}
          error={form.error("birthDate")}
          hint={t("portal.ofThePatient")}
        />
      )}
      {seen.lacksSex && (
        <Select
          label={t("patients.sex")}
          name="sex"
          required
          placeholder=""
          options={sexes.map((value) => ({ value, label: t(`patients.sex_${value}`) }))}
          value={form.value("sex")}
          error={form.error("sex")}
          hint={t("portal.ofThePatient")}
        />
      )}
    </>
  );
}
