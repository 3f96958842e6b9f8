import { dateIn } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { weightInWords } from "@/domain/files/weight.ts";
import type { Export } from "@/domain/exports/export.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  found: Export;
}

/** An export that can be fetched: whose it is, what it weighs, until when, and by what it is known to be whole. */
export function Ready({ t, base, timeZone, found: { id, askedAt, askedBy, bytes, until, digest } }: Props) {
  const when = dateIn(t.locale, "moment", askedAt, timeZone);
  return (
    <Card title={t("exports.state_made")}>
      <div class="stack">
        <dl class="facts">
          <dt>{t("exports.when")}</dt>
          <dd>{when}</dd>
          <dt>{t("exports.by")}</dt>
          <dd>
            <bdi>{askedBy}</bdi>
          </dd>
          <dt>{t("exports.weight")}</dt>
          <dd>{weightInWords(t.locale, bytes)}</dd>
          <dt>{t("exports.until")}</dt>
          <dd>{dateIn(t.locale, "moment", until!, timeZone)}</dd>
        </dl>
        <p class="soft">
          <small>
            {t("exports.checksum")}: <code dir="ltr">{digest}</code>
          </small>
        </p>
        <form method="post" action={`${base}/${id}/links`} class="row">
          <Button type="submit" kind="primary">
            <Icon name="download" />
            {t("exports.fetch")}
            <span class="visually-hidden">&nbsp;{t("exports.fetchOf", { when })}</span>
          </Button>
        </form>
      </div>
    </Card>
  );
}
