import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Choices, Radio } from "@/components/ui/Choice.tsx";
import { DateTimeInput } from "@/components/ui/DateInput.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { absenceKinds } from "@/domain/scheduling/absences/absence.ts";
import type { T } from "@/texts/mod.ts";

/** What the form begins with, as the address says it. */
export interface AbsenceBegun {
  whose?: string;
  from?: string;
  until?: string;
}

interface Props {
  t: T;
  form: FormState;
  action: string;
  practitioners: { id: string; name: string }[];
  resources: { id: string; name: string }[];
  begun: AbsenceBegun;
}

/** Notes leave, or blocks time of one who treats or of a thing. */
export function AbsenceForm({ t, form, action, practitioners, resources, begun }: Props) {
  const field = (name: string, known?: string) => ({
    name,
    value: form.value(name, known),
    error: form.error(name),
  });
  const kind = form.value("kind", "blocked");
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("calendar.addAbsence")}
        footer={<Button type="submit" kind="primary">{t("calendar.addAbsence")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <Choices legend={t("calendar.kind")} error={form.error("kind")}>
            {absenceKinds.map((one) => (
              <Radio
                key={one}
                name="kind"
                value={one}
                label={t(`calendar.kind_${one}`)}
                checked={kind === one}
              />
            ))}
          </Choices>
          <Select
            name="whose"
            value={form.value("whose", begun.whose)}
            error={form.error("practitionerId") ?? form.error("resourceId")}
            label={t("calendar.whose")}
            required
            placeholder=""
            options={[
              ...practitioners.map(({ id, name }) => ({ value: `practitioner ${id}`, label: name })),
              ...resources.map(({ id, name }) => ({ value: `resource ${id}`, label: name })),
            ]}
          />
          <div class="columns" data-min="s">
            <DateTimeInput {...field("from", begun.from)} label={t("calendar.from")} required />
            <DateTimeInput {...field("until", begun.until)} label={t("calendar.until")} required />
          </div>
          <TextField
            {...field("reason")}
            label={t("calendar.why")}
            optional={t("ui.optional")}
            maxLength={200}
            dir="auto"
            autocomplete="off"
          />
        </div>
      </Card>
    </form>
  );
}
