import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { T } from "@/texts/mod.ts";
import { WindowFields } from "./WindowFields.tsx";

interface Props {
  t: T;
  form: FormState;
  action: string;
  services: { id: string; name: string }[];
  practitioners: { id: string; name: string }[];
  /** What for, where that is known already. */
  serviceId?: string;
  today: string;
}

/** Who would come sooner and how they are reached. */
export function JoinForm({ t, form, action, services, practitioners, serviceId, today }: Props) {
  const optional = t("ui.optional");
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <form method="post" action={action} class="stack">
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        {...field("name")}
        label={t("waiting.yourName")}
        required
        maxLength={200}
        dir="auto"
        autocomplete="name"
      />
      <TextField
        {...field("email")}
        label={t("waiting.yourEmail")}
        hint={t("waiting.yourEmailHint")}
        required
        type="email"
        dir="ltr"
        autocomplete="email"
      />
      <TextField
        {...field("phone")}
        label={t("waiting.yourPhone")}
        optional={optional}
        type="tel"
        dir="ltr"
        autocomplete="tel"
      />
      {/* A field for programs that fill in everything; people neither see nor reach it. */}
      <div hidden>
        <TextField {...field("website")} label={t("waiting.leaveEmpty")} tabIndex={-1} autocomplete="off" />
      </div>
      <Select
        {...field("serviceId")}
        value={form.value("serviceId", serviceId)}
        label={t("waiting.what")}
        placeholder={t("waiting.anyService")}
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field("practitionerId")}
        label={t("scheduling.practitioner")}
        placeholder={t("waiting.anybody")}
        options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WindowFields t={t} form={form} today={today} />
      <TextArea
        {...field("note")}
        label={t("waiting.yourNote")}
        optional={optional}
        maxLength={500}
        rows={2}
        dir="auto"
      />
      <Button type="submit" kind="primary" size="large" wide>{t("waiting.joinTitle")}</Button>
    </form>
  );
}
