import { dateIn } from "@/core/dates.ts";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Deed } from "@/domain/audit/deed.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** Deeds that concern no clinic, newest first. */
export function PlatformDeeds({ t, deeds }: { t: T; deeds: Deed[] }) {
  if (deeds.length === 0) {
    return <Empty icon={<Icon name="shield" />} title={t("operators.nothingHappened")} />;
  }
  const columns: Column<Deed>[] = [
    {
      head: t("audit.what"),
      lead: true,
      cell: ({ name }) => {
        const key = `operators.event_${name.replace(".", "_")}` as TextKey;
        return key in t.sentences ? t(key) : name;
      },
    },
    {
      head: t("audit.when"),
      fit: true,
      phone: "note",
      cell: ({ at }) => `${dateIn(t.locale, "moment", at, "UTC")} UTC`,
    },
    { head: t("audit.who"), phone: "end", cell: ({ by }) => <bdi>{by ?? t("audit.cusp")}</bdi> },
  ];
  return <Table caption={t("operators.history")} columns={columns} rows={deeds} rowKey={({ id }) => id} />;
}
