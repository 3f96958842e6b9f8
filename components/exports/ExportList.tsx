import { dateIn } from "@/core/dates.ts";
import { Table } from "@/components/ui/Table.tsx";
import type { Export } from "@/domain/exports/export.ts";
import { sentenceFor, type T } from "@/texts/mod.ts";

interface Props {
  t: T;
  timeZone: string;
  exports: Export[];
}

/** What was taken out before and is no longer here, or could not be made, newest first. */
export function ExportList({ t, timeZone, exports }: Props) {
  if (exports.length === 0) return null;
  return (
    <Table
      caption={t("exports.before")}
      rows={exports}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t("exports.when"),
          lead: true,
          cell: ({ askedAt }) => dateIn(t.locale, "moment", askedAt, timeZone),
        },
        { head: t("exports.by"), phone: "note", cell: ({ askedBy }) => <bdi>{askedBy}</bdi> },
        {
          head: t("exports.state"),
          phone: "state",
          cell: ({ state, fault }) =>
            fault
              ? `${t("exports.state_failed")}: ${sentenceFor(t, fault)}`
              : t(state === "failed" ? "exports.state_failed" : "exports.state_removed"),
        },
      ]}
    />
  );
}
