import { dayInWords } from "@/core/dates.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Tag, type Tone } from "@/components/ui/Badge.tsx";
import { Table } from "@/components/ui/Table.tsx";
import type { Duplicate } from "@/domain/patients/duplicates.ts";
import type { Sureness } from "@/domain/patients/likeness.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import type { T } from "@/texts/mod.ts";

const tones: Record<Sureness, Tone> = { certain: "bad", likely: "warn", possible: "info" };

interface Props {
  t: T;
  slug: string;
  country: string;
  duplicates: Duplicate[];
}

/** Pairs of records that may be of one person, with why and how sure, and what to do about each. */
export function DuplicateList({ t, slug, country, duplicates }: Props) {
  const base = `/c/${slug}/patients`;
  if (duplicates.length === 0) {
    return <Empty icon={<Icon name="users" />} title={t("merging.none")}>{t("merging.noneText")}</Empty>;
  }
  const person = ({ id, name, number, phone, birthDate }: Duplicate["one"]) => (
    <div>
      <a href={`${base}/${id}`}>
        <bdi>{name}</bdi>
      </a>{" "}
      <small class="faint">
        <bdi dir="ltr">{number}</bdi>
        {phone && <bdi dir="ltr">{` · ${phoneIn(country, phone)}`}</bdi>}
        {birthDate && ` · ${dayInWords(t.locale, "longDate", birthDate)}`}
      </small>
    </div>
  );
  return (
    <Table
      caption={t("merging.duplicates")}
      rows={duplicates}
      rowKey={({ one, other }) => one.id + other.id}
      columns={[
        { head: t("merging.two"), lead: true, cell: ({ one, other }) => <>{person(one)}{person(other)}</> },
        {
          head: t("merging.why"),
          phone: "note",
          cell: ({ common }) => common.map((what) => t(`merging.common_${what}`)).join(", "),
        },
        {
          head: t("merging.howSure"),
          fit: true,
          phone: "state",
          cell: ({ sureness }) => <Tag tone={tones[sureness]}>{t(`merging.sure_${sureness}`)}</Tag>,
        },
        {
          head: t("ui.actions"),
          quiet: true,
          fit: true,
          phone: "end",
          cell: ({ one, other }) => (
            <form method="post" action={`${base}/duplicates`} class="row" data-wrap="no">
              <input type="hidden" name="oneId" value={one.id} />
              <input type="hidden" name="otherId" value={other.id} />
              <Button href={`${base}/${one.id}/merges?with=${other.id}`} size="small">
                {t("merging.compare")}
              </Button>
              <Button type="submit" kind="quiet" size="small">{t("merging.apart")}</Button>
            </form>
          ),
        },
      ]}
    />
  );
}
