import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import type { Product } from "@/domain/catalog/product.ts";
import type { T } from "@/texts/mod.ts";

/** What is handed over, at today's prices. */
export function ProductTable(
  { t, base, caption, products }: { t: T; base: string; caption: string; products: Product[] },
) {
  const columns: Column<Product>[] = [
    { head: t("billing.code"), fit: true, phone: "note", cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
    {
      head: t("catalog.product"),
      lead: true,
      cell: ({ id, name }) => (
        <a href={`${base}/${id}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { head: t("catalog.unit"), fit: true, cell: ({ unit }) => t(`catalog.unit_${unit}`) },
    {
      head: t("billing.price"),
      fit: true,
      numeric: true,
      phone: "end",
      cell: ({ price }) => <Money {...price} locale={t.locale} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={products} rowKey={({ id }) => id} />;
}
