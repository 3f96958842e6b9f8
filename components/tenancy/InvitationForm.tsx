import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { Role } from "@/domain/tenancy/colleague.ts";
import type { T } from "@/texts/mod.ts";
import { roleName } from "./words.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  back: string;
  roles: Role[];
  practitioners: { id: string; name: string }[];
  /** The practitioner it was opened for. */
  practitionerId?: string;
}

/** Whom to invite, as what. */
export function InvitationForm({ t, form, action, back, roles, practitioners, practitionerId }: Props) {
  return (
    <form method="post" action={action} class="stack measure">
      <p class="soft">{t("tenancy.inviteText")}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        label={t("auth.email")}
        name="email"
        type="email"
        dir="ltr"
        required
        maxLength={254}
        autocomplete="off"
        value={form.value("email")}
        error={form.error("email")}
      />
      <Select
        label={t("tenancy.role")}
        name="role"
        required
        placeholder={t("ui.select")}
        options={roles.map(({ key }) => ({ value: key, label: roleName(t, key) }))}
        value={form.value("role")}
        error={form.error("role")}
      />
      {practitioners.length > 0 && (
        <Select
          label={t("tenancy.forPractitioner")}
          name="practitionerId"
          hint={t("tenancy.forPractitionerHint")}
          placeholder={t("tenancy.someoneNew")}
          options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value("practitionerId", practitionerId)}
          error={form.error("practitionerId")}
        />
      )}
      <div class="row">
        <Button type="submit" kind="primary">{t("tenancy.sendInvitation")}</Button>
        <Button href={back} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
