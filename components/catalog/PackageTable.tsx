import { Money } from "@/components/ui/Money.tsx";
import { type Column, Table } from "@/components/ui/Table.tsx";
import { type Package, savingOf } from "@/domain/catalog/package.ts";
import type { T } from "@/texts/mod.ts";

/** What is sold as a whole, with what is in it and what that saves. */
export function PackageTable({ t, base, packages }: { t: T; base: string; packages: Package[] }) {
  const columns: Column<Package>[] = [
    { head: t("billing.code"), fit: true, cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
    {
      head: t("catalog.package"),
      lead: true,
      cell: ({ id, name }) => (
        <a href={`${base}/${id}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    {
      head: t("catalog.holds"),
      phone: "note",
      cell: ({ services, products }) =>
        [...services, ...products].map(({ name, quantity }) => t("catalog.times", { quantity, name }))
          .join(" · "),
    },
    {
      head: t("catalog.saves"),
      fit: true,
      numeric: true,
      cell: (one) => {
        const saving = savingOf(one);
        return saving && <Money {...saving} locale={t.locale} />;
      },
    },
    {
      head: t("billing.price"),
      fit: true,
      numeric: true,
      phone: "end",
      cell: ({ price }) => <Money {...price} locale={t.locale} />,
    },
  ];
  return <Table caption={t("catalog.packages")} columns={columns} rows={packages} rowKey={({ id }) => id} />;
}
