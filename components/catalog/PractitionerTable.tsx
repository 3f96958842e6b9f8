import { Avatar } from "@/components/ui/Avatar.tsx";
import { Tag } from "@/components/ui/Badge.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { PractitionerSheet } from "@/domain/tenancy/practitioner.ts";
import type { T } from "@/texts/mod.ts";

type Row = PractitionerSheet & { specialties: { id: string; name: string }[] };

/** Who treats here: each name leads to what is said of them. */
export function PractitionerTable({ t, base, practitioners }: { t: T; base: string; practitioners: Row[] }) {
  const columns: Column<Row>[] = [
    {
      head: t("ui.name"),
      lead: true,
      cell: ({ id, name, tone, self }) => (
        <a class="row" data-wrap="no" href={`${base}/${id}`}>
          <Avatar name={name} tone={tone} />
          <bdi class="truncate">{name}</bdi>
          {self && <Tag tone="accent">{t("tenancy.you")}</Tag>}
        </a>
      ),
    },
    {
      head: t("catalog.specialties"),
      phone: "note",
      cell: ({ specialties }) => specialties.map(({ name }) => name).join(", "),
    },
    {
      head: t("ui.status"),
      fit: true,
      phone: "end",
      cell: ({ active, login }) =>
        !active ? t("tenancy.noNewVisits") : login ? t("tenancy.signsIn") : t("tenancy.noLogin"),
    },
  ];
  return (
    <Table
      caption={t("tenancy.practitioners")}
      columns={columns}
      rows={practitioners}
      rowKey={({ id }) => id}
      muted={({ active }) => !active}
    />
  );
}
