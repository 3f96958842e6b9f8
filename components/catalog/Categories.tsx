import type { ComponentChildren } from "preact";
import { Button } from "@/components/ui/Button.tsx";
import type { T } from "@/texts/mod.ts";

/** A field to look something up on the price list. */
export function CatalogSearch({ t, base, asked }: { t: T; base: string; asked: string }) {
  return (
    <form method="get" action={base} role="search" class="table-tools">
      <input
        class="input search"
        type="search"
        name="q"
        value={asked}
        autocomplete="off"
        aria-label={t("catalog.search")}
        placeholder={t("catalog.search")}
      />
      <Button type="submit">{t("ui.search")}</Button>
    </form>
  );
}

interface Props<Row> {
  t: T;
  rows: Row[];
  children: (category: string, rows: Row[]) => ComponentChildren;
}

/** What stands on the price list by category, in the list's own order. */
export function Categories<Row extends { category: string }>({ t, rows, children }: Props<Row>) {
  return (
    <>
      {[...Map.groupBy(rows, ({ category }) => category)].map(([category, listed]) => (
        <section class="category" key={category}>
          <h2>
            <bdi>{category || t("catalog.other")}</bdi>
          </h2>
          {children(category || t("catalog.other"), listed)}
        </section>
      ))}
    </>
  );
}
