import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Checkbox, Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import type { Grantable } from "@/domain/tenancy/key.ts";
import type { T } from "@/texts/mod.ts";
import { bySection, permissionName, sectionName } from "./words.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  grantable: Grantable[];
  /** What was ticked where the form was refused. */
  chosen: string[];
}

/** What a key is for, how long it works and what it may do. Sent as it is: the answer is the only page that shows the key. */
export function KeyForm({ t, form, base, grantable, chosen }: Props) {
  return (
    <form method="post" action={base} class="stack measure">
      <p class="soft">{t("keys.text")}</p>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      {form.title && <Alert tone="bad">{form.title}</Alert>}
      <TextField
        label={t("keys.name")}
        name="name"
        required
        maxLength={100}
        dir="auto"
        autocomplete="off"
        hint={t("keys.nameHint")}
        value={form.value("name")}
        error={form.error("name")}
      />
      <Select
        label={t("keys.lasts")}
        name="days"
        required
        options={[30, 90, 180, 365].map((count) => ({
          value: String(count),
          label: t("keys.days", { count }),
        }))}
        value={form.value("days", 90)}
        error={form.error("days")}
      />
      <h2>{t("keys.may")}</h2>
      <p class="soft">{t("keys.mayText")}</p>
      {form.error("permissions") && <Alert tone="bad">{form.error("permissions")!.join(" ")}</Alert>}
      {bySection(grantable).map(([section, members]) => (
        <Choices key={section} legend={sectionName(t, section)}>
          {members.map((one) => (
            <Checkbox
              key={one.permission}
              name={`permissions.${grantable.indexOf(one)}`}
              value={one.permission}
              checked={chosen.includes(one.permission)}
              label={permissionName(t, one)}
            />
          ))}
        </Choices>
      ))}
      <div class="row">
        <Button type="submit" kind="primary">{t("keys.make")}</Button>
        <Button href={base} kind="quiet">{t("ui.cancel")}</Button>
      </div>
    </form>
  );
}
