import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { TextArea, TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { ComponentChildren } from "preact";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  action: string;
  /** Where the public books. */
  address: string;
  origins: string[];
  copy: (value: string) => ComponentChildren;
}

/** Where the public books, how it is shown inside another site, and which sites may. */
export function PublicAddress({ t, form, action, address, origins, copy }: Props) {
  const embed = `<iframe src="${address}?embed=1" title="${
    t("booking.title")
  }" width="100%" height="760"></iframe>`;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="requestKey" value={form.requestKey} />
      <Card title={t("booking.publicAddress")} footer={<Button type="submit">{t("ui.save")}</Button>}>
        <div class="stack">
          {form.title && <Alert tone="bad">{form.title}</Alert>}
          <div class="row" data-wrap="no">
            <a class="grow" href={address} dir="ltr">{address}</a>
            {copy(address)}
          </div>
          <TextField
            label={t("booking.embedCode")}
            name="embed"
            value={embed}
            readOnly
            dir="ltr"
            hint={copy(embed)}
          />
          <TextArea
            label={t("booking.embedders")}
            name="origins"
            rows={3}
            dir="ltr"
            hint={t("booking.embeddersHint")}
            value={form.value("origins", origins.join("\n"))}
            error={form.error("origins")}
          />
        </div>
      </Card>
    </form>
  );
}
