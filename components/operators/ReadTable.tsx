import { dateIn } from "@/core/dates.ts";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { SupportRead } from "@/domain/tenancy/support.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  slug: string;
  timeZone: string;
  reads: SupportRead[];
}

/** What support was answered, newest first: when, which page, and the record that it was of. */
export function ReadTable({ t, slug, timeZone, reads }: Props) {
  if (reads.length === 0) return <p class="soft">{t("operators.noReads")}</p>;
  const columns: Column<SupportRead>[] = [
    {
      head: t("operators.page"),
      lead: true,
      cell: ({ method, route }) => (
        <bdi dir="ltr" class="as-written">{`${method} ${route.replace(/^\/c\/[^/]+/, "") || "/"}`}</bdi>
      ),
    },
    {
      head: t("audit.when"),
      fit: true,
      phone: "note",
      cell: ({ at }) => dateIn(t.locale, "moment", at, timeZone),
    },
    {
      head: t("audit.record"),
      fit: true,
      phone: "end",
      cell: ({ method, route, subjectId }) =>
        subjectId && method === "GET" && (
          <a href={`/c/${slug}${route.replace(/^\/c\/[^/]+/, "").replace(/\[id\]|:id/, subjectId)}`}>
            {t("ui.open")}
          </a>
        ),
    },
  ];
  return <Table caption={t("operators.reads")} columns={columns} rows={reads} rowKey={({ id }) => id} />;
}
