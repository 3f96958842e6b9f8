import { dayInWords } from "@/core/dates.ts";
import { dayIn } from "@/core/time.ts";
import { Table } from "@/components/ui/Table.tsx";
import type { Import } from "@/domain/moving/import.ts";
import type { T, TextKey } from "@/texts/mod.ts";

interface Props {
  t: T;
  base: string;
  timeZone: string;
  imports: Import[];
}

/** What was brought before, newest first. */
export function ImportList({ t, base, timeZone, imports }: Props) {
  if (imports.length === 0) return null;
  return (
    <Table
      caption={t("moving.before")}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t("moving.file"),
          lead: true,
          cell: ({ id, fileName }) => <a href={`${base}/${id}`}>{fileName}</a>,
        },
        { head: t("moving.holds"), phone: "note", cell: ({ kind }) => t(`moving.kind_${kind}` as TextKey) },
        {
          head: t("moving.state"),
          phone: "state",
          cell: ({ state }) => t(`moving.state_${state}` as TextKey),
        },
        {
          head: t("audit.when"),
          phone: "note",
          cell: ({ createdAt }) => dayInWords(t.locale, "longDate", dayIn(timeZone, createdAt)),
        },
        { head: t("moving.lines"), numeric: true, phone: "end", cell: ({ rows }) => rows },
      ]}
    />
  );
}
