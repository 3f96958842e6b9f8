import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { type FileKind, fileKinds } from "@/domain/patients/file_kind.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  action: string;
  patientId: string;
}

/** A file for a patient's record, as a plain form; its fields stand before the file, so that they are read first. */
export function UploadForm({ t, action, patientId }: Props) {
  return (
    <form method="post" action={action} encType="multipart/form-data" class="stack">
      <input type="hidden" name="patientId" value={patientId} />
      <div class="columns" data-min="s">
        <Select
          label={t("files.kind")}
          name="kind"
          value="other"
          options={fileKinds.map((kind: FileKind) => ({ value: kind, label: t(`files.kind_${kind}`) }))}
        />
        <TextField
          label={t("files.note")}
          name="note"
          optional={t("ui.optional")}
          maxLength={500}
          dir="auto"
          autocomplete="off"
        />
      </div>
      <label class="dropzone">
        <Icon name="upload" />
        <span>{t("files.drop")}</span>
        <input type="file" name="file" required />
      </label>
      <div class="row">
        <Button type="submit" kind="primary">{t("files.send")}</Button>
      </div>
    </form>
  );
}
