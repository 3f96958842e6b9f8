import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { ClinicProfile } from "@/domain/tenancy/profile.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  known: ClinicProfile;
}

/** Who the clinic is and how to reach it. */
export function ProfileForm({ t, form, action, known }: Props) {
  const field = (name: keyof ClinicProfile & string) => ({
    name,
    value: form.value(name, known[name] as string | null),
    error: form.error(name),
  });
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <input type="hidden" name="version" value={known.version} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField label={t("clinic.name")} required maxLength={200} dir="auto" {...field("name")} />
      <TextField
        label={t("clinic.legalName")}
        optional={t("ui.optional")}
        hint={t("clinic.legalNameHint")}
        maxLength={200}
        dir="auto"
        {...field("legalName")}
      />
      <TextField
        label={t("clinic.registration")}
        optional={t("ui.optional")}
        hint={t("clinic.registrationHint")}
        maxLength={60}
        dir="ltr"
        {...field("registration")}
      />
      <TextArea label={t("clinic.address")} maxLength={500} rows={3} dir="auto" {...field("address")} />
      <TextField label={t("clinic.phone")} type="tel" maxLength={40} dir="ltr" {...field("phone")} />
      <TextField label={t("clinic.email")} type="email" maxLength={254} dir="ltr" {...field("email")} />
      <div class="row">
        <Button type="submit" kind="primary">{t("ui.save")}</Button>
      </div>
    </form>
  );
}
