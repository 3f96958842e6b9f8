import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { feedShows } from "@/domain/scheduling/feeds/feed.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  base: string;
  practitioners: { id: string; name: string }[];
}

/** Whose visits a new feed tells, and how much. Sent as it is: the answer is the only page that shows the address. */
export function FeedForm({ t, form, base, practitioners }: Props) {
  const field = (name: string, known?: string) => ({
    name,
    value: form.value(name, known),
    error: form.error(name),
  });
  return (
    <form method="post" action={base}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card
        title={t("waiting.feedMake")}
        footer={<Button type="submit" kind="primary">{t("waiting.feedMake")}</Button>}
      >
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <div class="columns" data-min="s">
            <Select
              {...field("practitionerId")}
              label={t("scheduling.whose")}
              placeholder={t("scheduling.wholeClinic")}
              options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              {...field("shows", "initials")}
              label={t("waiting.feedShows")}
              options={feedShows.map((one) => ({ value: one, label: t(`waiting.shows_${one}`) }))}
            />
          </div>
          <TextField
            {...field("name")}
            label={t("waiting.feedName")}
            hint={t("waiting.feedNameHint")}
            required
            maxLength={100}
            dir="auto"
            autocomplete="off"
          />
        </div>
      </Card>
    </form>
  );
}
