import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { T } from "@/texts/mod.ts";
import { WhenFields } from "../booking/WhenFields.tsx";

interface Choosable {
  id: string;
  name: string;
}

interface Props {
  t: T;
  form: FormState;
  action: string;
  practitioners: Choosable[];
  services: Choosable[];
  rooms: Choosable[];
  startsAt: string | null;
}

/** A new session: what, with whom, where, when and for how many. */
export function SessionForm({ t, form, action, practitioners, services, rooms, startsAt }: Props) {
  const options = (some: Choosable[]) => some.map(({ id, name }) => ({ value: id, label: name }));
  const field = (name: string, known?: number) => ({
    name,
    value: form.value(name, known),
    error: form.error(name),
  });
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("scheduling.newSession")}
        footer={<Button type="submit" kind="primary">{t("scheduling.openSession")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <TextField
            {...field("name")}
            label={t("ui.name")}
            required
            maxLength={200}
            dir="auto"
            autocomplete="off"
          />
          <Select
            {...field("serviceId")}
            label={t("scheduling.service")}
            required
            placeholder={t("ui.none")}
            options={options(services)}
          />
          <Select
            {...field("practitionerId")}
            label={t("scheduling.practitioner")}
            required
            placeholder={t("ui.none")}
            options={options(practitioners)}
          />
          <Select
            {...field("resourceId")}
            label={t("scheduling.chair")}
            optional={t("ui.optional")}
            placeholder={t("ui.none")}
            options={options(rooms)}
          />
          <WhenFields t={t} form={form} startsAt={startsAt} minutes={60} />
          <TextField
            {...field("seats", 8)}
            label={t("scheduling.seats")}
            type="number"
            min={1}
            max={100}
            dir="ltr"
            required
          />
        </div>
      </Card>
    </form>
  );
}
