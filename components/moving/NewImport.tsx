import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** A file to move in from, as a plain form. */
export function NewImport({ t, action }: { t: T; action: string }) {
  return (
    <Card title={t("moving.new")}>
      <form method="post" action={action} encType="multipart/form-data" class="stack">
        <label class="dropzone">
          <Icon name="upload" />
          <span>{t("moving.choose")}</span>
          <input type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" required />
        </label>
        <div class="row">
          <Button type="submit" kind="primary">{t("moving.send")}</Button>
        </div>
      </form>
    </Card>
  );
}
