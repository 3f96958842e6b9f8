import { dateIn, dayInWords } from "@/core/dates.ts";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Recall } from "@/domain/scheduling/recall/recall.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  today: string;
  recalls: Recall[];
  may: boolean;
  mayBook: boolean;
}

/** Who is due, the last attempt, and the way to write to several at once; each opens to note what came of a call. */
export function RecallTable({ t, slug, timeZone, today, recalls, may, mayBook }: Props) {
  const columns: Column<Recall>[] = [
    {
      head: t("scheduling.patient"),
      lead: true,
      cell: ({ id, patient }) => (
        <span class="row">
          {may && (
            <input
              type="checkbox"
              class="check"
              name="recallIds"
              value={id}
              aria-label={t("recall.chooseOne", { name: patient.name })}
            />
          )}
          <a href={`/c/${slug}/recall/${id}`}>
            <bdi>{patient.name}</bdi>
          </a>
          {patient.doNotContact && <Tag tone="bad">{t("record.doNotContact")}</Tag>}
        </span>
      ),
    },
    { head: t("recall.rule"), phone: "note", cell: ({ rule }) => rule.name },
    {
      head: t("recall.due"),
      fit: true,
      phone: "end",
      cell: ({ dueOn }) => (
        <>
          {dayInWords(t.locale, "date", dueOn)}{" "}
          {dueOn < today && <Tag tone="warn">{t("recall.overdue")}</Tag>}
        </>
      ),
    },
    {
      head: t("recall.last"),
      phone: "note",
      cell: ({ attempts, attemptedAt, outcome, rule }) =>
        attemptedAt && outcome
          ? (
            <>
              {dateIn(t.locale, "date", attemptedAt, timeZone)} · {t(`recall.outcome_${outcome}`)}{" "}
              <Chip>{t("recall.attemptsOf", { count: attempts, most: rule.attempts })}</Chip>
            </>
          )
          : <span class="faint">{t("recall.neverAsked")}</span>,
    },
    {
      head: t("recall.deeds"),
      fit: true,
      quiet: true,
      phone: "state",
      cell: ({ patient }) =>
        mayBook && (
          <Button href={`/c/${slug}/appointments/new?patientId=${patient.id}`} size="small">
            {t("scheduling.book")}
            <span class="visually-hidden">&nbsp;{patient.name}</span>
          </Button>
        ),
    },
  ];
  return (
    <form method="get" action={`/c/${slug}/recall/letters`}>
      <Card
        title={t("recall.worklist")}
        bleed
        footer={may && (
          <Button type="submit">
            <Icon name="mail" />
            {t("recall.write")}
          </Button>
        )}
      >
        <Table caption={t("recall.worklist")} columns={columns} rows={recalls} rowKey={({ id }) => id} />
      </Card>
    </form>
  );
}
