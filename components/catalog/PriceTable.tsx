import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Service } from "@/domain/catalog/service.ts";
import type { T } from "@/texts/mod.ts";
import { CatalogSearch, Categories } from "./Categories.tsx";

interface Props {
  t: T;
  base: string;
  asked: string;
  services: Service[];
}

/** What the clinic offers at today's prices, a table for each category in the list's own order. */
export function PriceTable({ t, base, asked, services }: Props) {
  const columns: Column<Service>[] = [
    { head: t("billing.code"), fit: true, phone: "note", cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
    {
      head: t("scheduling.service"),
      lead: true,
      cell: ({ id, name }) => (
        <a href={`${base}/${id}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      head: t("scheduling.length"),
      fit: true,
      numeric: true,
      cell: ({ minutes }) => t("scheduling.minutes", { count: minutes }),
    },
    {
      head: t("billing.price"),
      fit: true,
      numeric: true,
      phone: "end",
      cell: ({ price }) => <Money {...price} locale={t.locale} />,
    },
  ];
  return (
    <>
      <CatalogSearch t={t} base={base} asked={asked} />
      {services.length === 0 && (
        <Empty
          icon={<Icon name="list" />}
          title={asked ? t("catalog.nothingFound", { query: asked }) : t("billing.noServices")}
        />
      )}
      <Categories t={t} rows={services}>
        {(caption, listed) => (
          <Table
            caption={caption}
            columns={columns}
            rows={listed}
            rowKey={({ id }) => id}
          />
        )}
      </Categories>
    </>
  );
}
