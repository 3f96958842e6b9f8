import { dayInWords } from "@/core/dates.ts";
import { dayIn } from "@/core/time.ts";
import { Chip } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { weightInWords } from "@/domain/files/weight.ts";
import type { PatientFile } from "@/domain/patients/files.ts";
import type { T } from "@/texts/mod.ts";
import { FileDeeds } from "./FileDeeds.tsx";

interface Props {
  t: T;
  /** Where files live, `/c/<clinic>/files`, and the record that these belong to. */
  base: string;
  home: string;
  timeZone: string;
  files: PatientFile[];
  trashed: boolean;
  mayWrite: boolean;
  mayDelete: boolean;
  /** Which file is the patient's photo, for whoever may choose it. */
  photoId?: string | null;
}

/** Files with a picture of each where there is one, and what may be done with them. */
export function FileList(props: Props) {
  const { t, base, timeZone, files, trashed, mayDelete } = props;
  return (
    <ul class="list">
      {files.map((file) => (
        <li key={file.id} class="file">
          <Thumb base={base} file={file} trashed={trashed} />
          {trashed ? <bdi>{file.name}</bdi> : (
            <a href={`${base}/${file.id}`}>
              <bdi>{file.name}</bdi>
            </a>
          )}
          <small class="soft">
            {[
              t(`files.kind_${file.kind}`),
              weightInWords(t.locale, file.bytes),
              dayInWords(t.locale, "longDate", dayIn(timeZone, file.createdAt)),
              file.note,
            ].filter(Boolean).join(" · ")} {file.tags.map((tag) => (
              <Chip key={tag}>
                <bdi>{tag}</bdi>
              </Chip>
            ))}
          </small>
          <span class="row file-deeds">
            {!trashed && <FileDeeds {...props} file={file} />}
            {mayDelete && (
              <form method="post" action={`${base}/${file.id}/${trashed ? "restoration" : "removal"}`}>
                <Button type="submit" kind="quiet" size="small">
                  {t(trashed ? "files.restore" : "files.remove")}
                  <span class="visually-hidden">&nbsp;{file.name}</span>
                </Button>
              </form>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Thumb({ base, file, trashed }: { base: string; file: PatientFile; trashed: boolean }) {
  const isImage = file.mediaType.startsWith("image/");
  return (
    <span class="thumb">
      {file.inert && isImage && !trashed
        ? (
          <img
            src={`${base}/${file.id}/preview`}
            alt=""
            loading="lazy"
            decoding="async"
            width="36"
            height="36"
          />
        )
        : <Icon name={isImage ? "image" : "file-text"} />}
    </span>
  );
}
