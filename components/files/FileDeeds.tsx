import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Menu } from "@/components/ui/Menu.tsx";
import type { PatientFile } from "@/domain/patients/files.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  home: string;
  file: PatientFile;
  mayWrite: boolean;
  photoId?: string | null;
}

/** What is done with one file of a record: named, tagged, made the photo. */
export function FileDeeds({ t, base, home, file, mayWrite, photoId }: Props) {
  const picture = file.inert && file.mediaType.startsWith("image/") && photoId !== undefined;
  return (
    <>
      {photoId === file.id && <Tag tone="good">{t("files.photoOn")}</Tag>}
      {picture && (
        <form method="post" action={`${home}/photo`}>
          {photoId !== file.id && <input type="hidden" name="fileId" value={file.id} />}
          <Button type="submit" kind="quiet" size="small">
            {t(photoId === file.id ? "files.photoEnd" : "files.photoUse")}
            <span class="visually-hidden">&nbsp;{file.name}</span>
          </Button>
        </form>
      )}
      {mayWrite && (
        <Menu
          id={`file-${file.id}`}
          kind="quiet"
          button={<Icon name="pencil" />}
          label={`${t("files.edit")}: ${file.name}`}
        >
          <form method="post" action={`${base}/${file.id}`} class="stack menu-form">
            <TextField
              label={t("ui.name")}
              name="name"
              id={`name-${file.id}`}
              value={file.name}
              required
              maxLength={200}
              dir="auto"
              autocomplete="off"
            />
            <TextField
              label={t("files.tags")}
              name="tags"
              id={`tags-${file.id}`}
              hint={t("files.tagsHint")}
              value={file.tags.join(", ")}
              dir="auto"
              autocomplete="off"
            />
            <Button type="submit" kind="primary">{t("ui.save")}</Button>
          </form>
        </Menu>
      )}
    </>
  );
}
