import { Button } from "@/components/ui/Button.tsx";
import { Checkbox } from "@/components/ui/Choice.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { T } from "@/texts/mod.ts";

/** A file to attach to a service, as a plain form; its fields stand before the file, so that they are read first. */
export function AttachForm({ t, action, serviceId }: { t: T; action: string; serviceId: string }) {
  return (
    <form method="post" action={action} encType="multipart/form-data" class="stack">
      <input type="hidden" name="serviceId" value={serviceId} />
      <Checkbox name="forPatients" label={t("catalog.forPatients")} />
      <label class="dropzone">
        <Icon name="upload" />
        <span>{t("files.drop")}</span>
        <input type="file" name="file" required />
      </label>
      <div class="row">
        <Button type="submit">{t("catalog.attach")}</Button>
      </div>
    </form>
  );
}
