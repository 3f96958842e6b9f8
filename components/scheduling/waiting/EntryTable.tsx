import { dateIn } from "@/core/dates.ts";
import { Chip, Tag } from "@/components/ui/Badge.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Entry, EntryStatus } from "@/domain/scheduling/waiting/entry.ts";
import type { T } from "@/texts/mod.ts";
import { windowInWords } from "./words.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  entries: Entry[];
}

const tones = { offered: "info", booked: "good" } as const;

/** What became of a wish, in a word. */
export function EntryState({ t, status }: { t: T; status: EntryStatus }) {
  const word = t(`waiting.entry_${status}`);
  return status in tones ? <Tag tone={tones[status as keyof typeof tones]}>{word}</Tag> : <Chip>{word}</Chip>;
}

/** Who waits, for what, and when they could come. */
export function EntryTable({ t, slug, timeZone, entries }: Props) {
  const columns: Column<Entry>[] = [
    {
      head: t("scheduling.patient"),
      lead: true,
      cell: ({ id, patient, priority }) => (
        <>
          <a href={`/c/${slug}/waiting/${id}`}>
            <bdi>{patient.name}</bdi>
          </a>{" "}
          {priority > 0 && (
            <Tag tone={priority > 1 ? "bad" : "warn"}>{t(`waiting.priority_${priority as 1 | 2}`)}</Tag>
          )}
        </>
      ),
    },
    {
      head: t("waiting.what"),
      phone: "note",
      cell: ({ service, practitioner, minutes }) =>
        [
          service?.name ?? t("waiting.anyService"),
          t("scheduling.minutes", { count: minutes }),
          practitioner?.name,
        ]
          .filter(Boolean).join(" · "),
    },
    { head: t("waiting.when"), phone: "note", cell: (entry) => windowInWords(t, entry) },
    {
      head: t("waiting.since"),
      fit: true,
      cell: ({ askedAt }) => dateIn(t.locale, "date", askedAt, timeZone),
    },
    {
      head: t("waiting.state"),
      fit: true,
      phone: "state",
      cell: ({ status }) => <EntryState t={t} status={status} />,
    },
  ];
  return (
    <Card title={t("waiting.list")} bleed>
      <Table caption={t("waiting.list")} columns={columns} rows={entries} rowKey={({ id }) => id} />
    </Card>
  );
}
