import { dayInWords } from "@/core/dates.ts";
import { dayIn } from "@/core/time.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { weightInWords } from "@/domain/files/weight.ts";
import type { PatientFile } from "@/domain/patients/files.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  /** Where files live, `/c/<clinic>/files`. */
  base: string;
  timeZone: string;
  files: PatientFile[];
  trashed: boolean;
  mayDelete: boolean;
}

/** Files with a picture of each where there is one, and what may be done with them. */
export function FileList({ t, base, timeZone, files, trashed, mayDelete }: Props) {
  return (
    <ul class="list">
      {files.map((file) => (
        <li key={file.id} class="file">
          <span class="thumb">
            {file.inert && file.mediaType.startsWith("image/") && !trashed
              ? (
                <img
                  src={`${base}/${file.id}`}
                  alt=""
                  loading="lazy"
                  decoding="async"
                  width="36"
                  height="36"
                />
              )
              : <Icon name={file.mediaType.startsWith("image/") ? "image" : "file-text"} />}
          </span>
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
              ...file.tags,
              file.note,
            ].filter(Boolean).join(" · ")}
          </small>
          {mayDelete && (
            <form method="post" action={`${base}/${file.id}/${trashed ? "restoration" : "removal"}`}>
              <Button type="submit" kind="quiet" size="small">
                {t(trashed ? "files.restore" : "files.remove")}
                <span class="visually-hidden">&nbsp;{file.name}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
