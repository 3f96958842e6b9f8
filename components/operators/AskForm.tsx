import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextArea } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { bySection, permissionName, sectionName } from "@/components/tenancy/words.ts";
import { type Lendable, supportMinutes } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  back: string;
  permissions: Lendable[];
}

/** Why an operator wants to be let in, and with what; reading is ticked beforehand. */
export function AskForm({ t, form, action, back, permissions }: Props) {
  const place = new Map(permissions.map(({ permission }, index) => [permission, index]));
  const problems = form.error("permissions");
  return (
    <form method="post" action={action} class="stack measure">
      <h2>{t("operators.ask")}</h2>
      <p class="soft">{t("operators.askText", { minutes: supportMinutes })}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextArea
        label={t("operators.reason")}
        name="reason"
        hint={t("operators.reasonHint")}
        required
        minLength={3}
        maxLength={500}
        error={form.error("reason")}
      >
        {form.value("reason")}
      </TextArea>
      <Select
        label={t("operators.leave")}
        name="leave"
        hint={t("operators.leaveHint")}
        required
        options={[
          { value: "clinic", label: t("operators.leave_clinic") },
          { value: "emergency", label: t("operators.leave_emergency") },
        ]}
        value={form.value("leave", "clinic")}
        error={form.error("leave")}
      />
      <h3>{t("operators.permissions")}</h3>
      {problems && <Alert tone="bad">{problems.join(" ")}</Alert>}
      {bySection(permissions).map(([section, members]) => (
        <Choices key={section} legend={sectionName(t, section)}>
          {members.map((one) => (
            <Checkbox
              key={one.permission}
              name={`permissions.${place.get(one.permission)}`}
              value={one.permission}
              checked={one.reading}
              label={permissionName(t, one)}
            />
          ))}
        </Choices>
      ))}
      <div class="row">
        <Button type="submit" kind="primary">{t("operators.sendAsk")}</Button>
        <Button href={back} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
