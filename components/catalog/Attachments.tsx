import type { ComponentChildren } from "preact";
import { Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { ServiceFile } from "@/domain/catalog/attachments.ts";
import { weightInWords } from "@/domain/files/weight.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  serviceId: string;
  attachments: ServiceFile[];
  mayChange: boolean;
  mayRemove: boolean;
  /** What attaches more, for whoever may. */
  children?: ComponentChildren;
}

/** What can be downloaded about a service, who may, and what may be done with it. */
export function Attachments(props: Props) {
  const { t, attachments, children } = props;
  if (attachments.length === 0 && !children) return null;
  return (
    <section class="stack" aria-labelledby="attachments">
      <h2 id="attachments">{t("catalog.attachments")}</h2>
      {attachments.length === 0 ? <p class="soft">{t("catalog.noAttachments")}</p> : (
        <ul class="list">
          {attachments.map((file) => <Attached key={file.id} {...props} file={file} />)}
        </ul>
      )}
      {children}
    </section>
  );
}

function Attached(
  { t, slug, serviceId, file, mayChange, mayRemove }: Omit<Props, "children"> & { file: ServiceFile },
) {
  const { id, name, bytes, forPatients } = file;
  return (
    <li class="file">
      <span class="thumb">
        <Icon name="file-text" />
      </span>
      <a href={`/c/${slug}/files/${id}?download`}>
        <bdi>{name}</bdi>
      </a>
      <small class="row">
        {weightInWords(t.locale, bytes)}
        <Tag tone={forPatients ? "good" : "info"}>
          {t(forPatients ? "catalog.forPatients" : "catalog.onlyStaff")}
        </Tag>
      </small>
      <span class="row">
        {mayChange && (
          <form method="post" action={`/c/${slug}/services/${serviceId}/attachments/${id}`}>
            {!forPatients && <input type="hidden" name="forPatients" value="on" />}
            <Button type="submit" kind="quiet" size="small">
              {t(forPatients ? "catalog.hideFromPatients" : "catalog.showToPatients")}
              <span class="visually-hidden">&nbsp;{name}</span>
            </Button>
          </form>
        )}
        {mayRemove && (
          <form method="post" action={`/c/${slug}/files/${id}/removal`}>
            <Button type="submit" kind="quiet" size="small">
              {t("files.remove")}
              <span class="visually-hidden">&nbsp;{name}</span>
            </Button>
          </form>
        )}
      </span>
    </li>
  );
}
